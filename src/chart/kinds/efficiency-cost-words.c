/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "date-text.h"
#include "efficiency-cost.h"

#include <math.h>
#include <string.h>

char *
podium_costs_range (PodiumLanguage language, double low, double high, int decimals)
{
  g_autofree char *from = podium_number (language, low, decimals);
  if (!isfinite (high))
    return podium_phrase (language, PODIUM_WORD_OVER, from, NULL);
  g_autofree char *to = podium_number (language, high, decimals);
  return g_str_equal (from, to) ? g_steal_pointer (&from)
                                : podium_phrase (language, PODIUM_WORD_RANGE, from, to, NULL);
}

/* From a hundred dollars on, cents would pretend to more than tokens in millions can tell. */
static char *
digits_of (PodiumLanguage language, double amount)
{
  return podium_number (language, amount, amount < 100 ? 2 : 0);
}

char *
podium_costs_money (PodiumLanguage language, double low, double high)
{
  g_autofree char *low_digits = digits_of (language, low), *high_digits = digits_of (language, high);
  g_autofree char *from = podium_phrase (language, PODIUM_WORD_DOLLARS, low_digits, NULL);
  g_autofree char *to = podium_phrase (language, PODIUM_WORD_DOLLARS, high_digits, NULL);
  if (g_str_equal (low_digits, high_digits))
    return g_steal_pointer (&from);
  /* A sign that stands behind its number is written once: "29,49 bis 31,03 $". */
  g_autofree char *digits = podium_phrase (language, PODIUM_WORD_RANGE, low_digits, high_digits, NULL);
  return g_str_has_prefix (podium_word (language, PODIUM_WORD_DOLLARS), "{0}")
             ? podium_phrase (language, PODIUM_WORD_DOLLARS, digits, NULL)
             : podium_phrase (language, PODIUM_WORD_RANGE, from, to, NULL);
}

/* "s001 says “output tokens”, s002 says “tokens”", where sources differ in what they call it; else NULL. */
static char *
wordings (const PodiumCosts *cost)
{
  PodiumLanguage language = cost->e->page->language;
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  const char *first = NULL;
  gboolean differ = FALSE;
  for (guint i = 0; i < cost->e->claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (cost->e->claims, i);
    for (guint k = 0; k < claim->statements->len; k++) {
      const PodiumStatement *statement = g_ptr_array_index (claim->statements, k);
      if (claim->metric != cost->e->x.metric || !statement->wording)
        continue;
      first = first ? first : statement->wording;
      differ |= !g_str_equal (first, statement->wording);
      g_autofree char *one =
          podium_phrase (language, PODIUM_WORD_COST_SAYS, statement->source->id, statement->wording, NULL);
      if (!g_ptr_array_find_with_equal_func (said, one, g_str_equal, NULL))
        g_ptr_array_add (said, g_steal_pointer (&one));
    }
  }
  if (!differ)
    return NULL;
  g_ptr_array_add (said, NULL);
  g_autofree char *list = podium_phrase_list (language, (const char *const *)said->pdata);
  return podium_phrase (language, PODIUM_WORD_COST_WORDINGS, list, NULL);
}

/* "GPT-5.4 15.00 (s107, s120; as of 2026-07-02)": of the rival, and of whom the user typed one. */
static void
list_price (const PodiumCosts *cost, const PodiumModel *model, const PodiumPrice *price, GString *list)
{
  PodiumLanguage language = cost->e->page->language;
  g_auto (PodiumUnit) unit = {.divisor = 1, .suffix = ""};
  if (isnan (price->low))
    return;
  g_autofree char *name = podium_named (language, model->name, "");
  g_string_append_printf (list, "%s%s", list->len ? "; " : "", name);
  if (price->typed) {
    g_autofree char *digits = podium_number_printed (language, price->typed);
    g_autofree char *text = podium_phrase (language, PODIUM_WORD_COST_TYPED, digits, NULL);
    g_string_append (list, text);
    return;
  }
  g_autofree char *claims = podium_figure_claims (language, price->cell, 0, &unit);
  const char *date = podium_claims_newest_date (price->cell->claims);
  g_autofree char *day = date ? podium_date_text (language, date) : NULL;
  g_autofree char *as_of = day ? podium_phrase (language, PODIUM_WORD_AS_OF, day, NULL) : NULL;
  g_string_append_printf (list, "%s%s%s", claims, as_of ? ", " : "", as_of ? as_of : "");
}

static char *
formula_note (const PodiumCosts *cost)
{
  const PodiumPage *page = cost->e->page;
  if (page->brief)
    return g_strdup (podium_word (page->language, PODIUM_WORD_COST_FORMULA_BRIEF));
  g_autoptr (GString) note = g_string_new (podium_word (page->language, PODIUM_WORD_COST_FORMULA));
  g_autoptr (GString) prices = g_string_new (NULL);
  g_autofree char *words = wordings (cost);
  if (words)
    g_string_append_printf (note, " %s", words);
  if (cost->rival)
    list_price (cost, cost->rival, &cost->rival_price, prices);
  for (guint i = 0; i < cost->open->len; i++) {
    const PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    if (open->model != cost->rival)
      list_price (cost, open->model, &open->price, prices);
  }
  if (prices->len) {
    g_autofree char *list = podium_phrase (page->language, PODIUM_WORD_COST_PRICES, prices->str, NULL);
    g_string_append_printf (note, " %s", list);
  }
  return g_strdup (note->str);
}

/* "Muse Spark runs cheaper than GPT-5.4 below 1.97 to 2.07 times GPT-5.4’s output price" */
static char *
sentence_of (const PodiumCosts *cost, const PodiumCostModel *open)
{
  PodiumLanguage language = cost->e->page->language;
  g_autofree char *times = podium_costs_range (language, open->even->low, open->even->high, 2);
  return podium_phrase (language, PODIUM_WORD_BREAK_EVEN, open->model->name, cost->rival->name, times, NULL);
}

/* The same with its price, where the rival's is known. */
static char *
priced_sentence (const PodiumCosts *cost, const PodiumCostModel *open)
{
  PodiumLanguage language = cost->e->page->language;
  g_autofree char *sentence = sentence_of (cost, open);
  if (isnan (cost->rival_price.low))
    return g_steal_pointer (&sentence);
  g_autofree char *price = podium_costs_money (language, open->even->low * cost->rival_price.low,
                                               open->even->high * cost->rival_price.high);
  return podium_phrase (language, PODIUM_WORD_BREAK_EVEN_PRICE, sentence, price, NULL);
}

char *
podium_costs_sentence (const PodiumCosts *cost)
{
  for (guint i = 0; i < cost->open->len; i++) {
    const PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    if (open->even)
      return sentence_of (cost, open);
  }
  return NULL;
}

/* "s001 120 / 58, s002 116 / ≈ 59" */
static char *
pairs_text (const PodiumCosts *cost, const PodiumBreakEven *even)
{
  PodiumLanguage language = cost->e->page->language;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < even->pairs->len; i++) {
    const PodiumBreakEvenPair *pair = &g_array_index (even->pairs, PodiumBreakEvenPair, i);
    g_autofree char *rival = podium_figure (language, pair->rival, &cost->e->x.unit);
    g_autofree char *own = podium_figure (language, pair->own, &cost->e->x.unit);
    g_auto (GStrv) parts = g_strsplit (own, " ", -1);
    g_autofree char *whole = g_strjoinv (PODIUM_NBSP, parts);
    char *one = g_strdup_printf ("%s%s%s" PODIUM_NBSP "/" PODIUM_NBSP "%s", pair->source ? pair->source->id : "",
                                 pair->source ? PODIUM_NBSP : "", rival, whole);
    g_ptr_array_add (list, podium_isolate_figure (language, one));
  }
  g_ptr_array_add (list, NULL);
  return podium_phrase_list (language, (const char *const *)list->pdata);
}

char *
podium_costs_describes (const PodiumCosts *cost, const PodiumCostModel *open)
{
  PodiumLanguage language = cost->e->page->language;
  g_autofree char *sentence = priced_sentence (cost, open);
  g_autofree char *pairs = pairs_text (cost, open->even);
  g_autofree char *paired = podium_phrase (
      language, open->even->paired ? PODIUM_WORD_BREAK_EVEN_PAIRED : PODIUM_WORD_BREAK_EVEN_UNPAIRED, pairs,
      NULL);
  g_autofree char *wider = podium_costs_range (language, open->even->across_low, open->even->across_high, 2);
  g_autofree char *across = podium_phrase (language, PODIUM_WORD_BREAK_EVEN_ACROSS, wider, NULL);
  g_autofree char *widest =
      podium_costs_range (language, open->even->rounded_low, open->even->rounded_high, 2);
  g_autofree char *rounding = podium_phrase (language, PODIUM_WORD_BREAK_EVEN_ROUNDING, widest, NULL);
  return g_strdup_printf ("%s. %s; %s%s%s", sentence, paired, open->even->paired ? across : "",
                          open->even->paired ? "; " : "", rounding);
}

/* What is said of one model. */
static char *
model_note (const PodiumCosts *cost, const PodiumCostModel *open)
{
  PodiumLanguage language = cost->e->page->language;
  if (!cost->e->page->brief || isnan (cost->rival_price.low)) {
    g_autofree char *text =
        cost->e->page->brief ? sentence_of (cost, open) : podium_costs_describes (cost, open);
    return g_strconcat (text, ".", NULL);
  }
  g_autofree char *price = podium_costs_money (language, open->even->low * cost->rival_price.low,
                                               open->even->high * cost->rival_price.high);
  g_autofree char *level =
      podium_phrase (language, PODIUM_WORD_BREAK_EVEN_AT, cost->rival->name, price, NULL);
  return g_strconcat (open->model->name, ": ", level, ".", NULL);
}

/* One footnote for all, since where the plot is small nothing but the subtitle can cite it. */
static char *
whole_note (const PodiumCosts *cost)
{
  g_autoptr (GString) note = g_string_new (NULL);
  for (guint i = 0; i < cost->open->len; i++) {
    const PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    g_autofree char *one = open->even ? model_note (cost, open) : NULL;
    if (one)
      g_string_append_printf (note, "%s ", one);
  }
  g_autofree char *formula = formula_note (cost);
  g_string_append (note, formula);
  return g_strdup (note->str);
}

void
podium_costs_settings (const PodiumCosts *cost, GString *list)
{
  for (guint i = 0; i < cost->open->len && cost->plane; i++) {
    const PodiumCostModel *open = g_ptr_array_index (cost->open, i);
    g_autofree char *setting = podium_setting_text (cost->e->page->language, &open->tokens->drawn->setting);
    if (setting)
      g_string_append_printf (list, "%s%s %s", list->len ? "; " : "", open->model->name, setting);
  }
}

char *
podium_costs_subtitle (PodiumCosts *cost)
{
  PodiumPage *page = cost->e->page;
  g_autoptr (GString) text = g_string_new (NULL);
  if (cost->plane || !cost->rival || page->style.size == PODIUM_SIZE_THUMB) {
    g_string_append (text, podium_word (page->language, page->style.size == PODIUM_SIZE_THUMB
                                                            ? PODIUM_WORD_COST_DERIVED_BRIEF
                                                            : PODIUM_WORD_COST_DERIVED));
  } else {
    g_autofree char *phrase =
        podium_phrase (page->language, PODIUM_WORD_BREAK_EVEN_DERIVED, cost->rival->name, NULL);
    g_string_append (text, phrase);
  }
  cost->note = podium_page_note (page, whole_note (cost));
  g_autofree char *number = podium_superscript (cost->note);
  g_string_append_printf (text, PODIUM_NBSP "%s", number);
  return g_strdup (text->str);
}

/* ---- Words of the points ---- */

char *
podium_costs_detail (const PodiumCosts *cost, const PodiumScatterPoint *point)
{
  PodiumLanguage language = cost->e->page->language;
  g_autofree char *money = podium_costs_money (language, podium_cost (point->x_cell->low, point->y_cell->low),
                                               podium_cost (point->x_cell->high, point->y_cell->high));
  return podium_phrase (language, PODIUM_WORD_COST_A_RUN, money, NULL);
}

/* The price that @point's cost is counted at: a typed one, in the plane the point's own, against a score the rival's. */
static PodiumPrice
price_at (const PodiumCosts *cost, const PodiumScatterPoint *point, const PodiumCostModel *open)
{
  if (open)
    return open->price;
  if (cost->plane)
    return (PodiumPrice){.low = point->y_cell->low, .high = point->y_cell->high};
  return point->model == cost->rival ? cost->rival_price : (PodiumPrice){.low = NAN, .high = NAN};
}

char *
podium_costs_of_point (const PodiumCosts *cost, const PodiumScatterPoint *point)
{
  PodiumLanguage language = cost->e->page->language;
  const PodiumCostModel *open = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < cost->open->len && !open; i++) {
    const PodiumCostModel *other = g_ptr_array_index (cost->open, i);
    open = other->model == point->model ? other : NULL;
  }
  if (open && open->even) {
    g_autofree char *even = podium_costs_describes (cost, open);
    g_string_append (text, even);
  }
  PodiumPrice price = price_at (cost, point, open);
  if (!isnan (price.low)) {
    g_autofree char *money = podium_costs_money (language, podium_cost (point->x_cell->low, price.low),
                                                 podium_cost (point->x_cell->high, price.high));
    g_autofree char *to_run = podium_phrase (language, PODIUM_WORD_COST_TO_RUN, money, NULL);
    g_string_append_printf (text, "%s%s", text->len ? ". " : "", to_run);
  }
  if (cost->plane && cost->rival && point->model != cost->rival && cost->rival_price.low > 0) {
    g_autofree char *times = podium_costs_range (language, price.low / cost->rival_price.high,
                                                 price.high / cost->rival_price.low, 2);
    g_autofree char *ratio =
        podium_phrase (language, PODIUM_WORD_PRICE_RATIO, times, cost->rival->name, NULL);
    g_string_append_printf (text, "; %s", ratio);
  }
  return text->len ? g_strdup (text->str) : NULL;
}

char *
podium_score_per_tokens (const PodiumScatter *e, const PodiumScatterPoint *point)
{
  const PodiumMetric *y = e->y.metric;
  gboolean score = g_str_equal (y->unit, "points") || g_str_equal (y->unit, "percent");
  if (!score || !podium_metric_is_tokens_used (e->x.metric) || point->x_cell->low <= 0 ||
      point->y_cell->low < 0)
    return NULL;
  double low = point->y_cell->low / point->x_cell->high * 1e6,
         high = point->y_cell->high / point->x_cell->low * 1e6;
  int decimals =
      low > 0 ? CLAMP (1 - (int)floor (log10 (low)), 0, 6) : 2; /* two figures, as scores and tokens have */
  g_autofree char *range = podium_costs_range (e->page->language, low, high, decimals);
  return podium_phrase (e->page->language, PODIUM_WORD_SCORE_PER_MILLION, range, e->y.unit.name,
                        y->short_name, e->x.metric->short_name, NULL);
}
