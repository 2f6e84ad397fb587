/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of the audit that asks what a picture says: names, claims, values, words. */

#include "audit.h"

#include <math.h>
#include <string.h>

#include "cell.h"
#include "complain.h"
#include "describe.h"

/* @text without spaces, where lines break, without what stands between the names of a list, and without the marks that
 * keep directions apart. */
static char *
bare (const char *text)
{
  GString *left = g_string_new (NULL);
  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (!g_unichar_isspace (c) && !g_utf8_strchr (",;،؛、；", -1, c) && g_unichar_type (c) != G_UNICODE_FORMAT)
      g_string_append_unichar (left, c);
  }
  return g_string_free (left, FALSE);
}

/* The texts with @role that stand for @model (NULL: for any), one behind the other, bare. */
static char *
joined (const PodiumScene *scene, PodiumRole role, const char *model)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->kind == PODIUM_MARK_TEXT && mark->role == role && (!model || g_strcmp0 (mark->model, model) == 0))
      g_string_append (text, mark->text.string);
  }
  return bare (text->str);
}

/* Whether @labels is the name, once for each row of the model: a ranking gives each other setting a row of its own. A name
 * of more than forty characters may be shortened in its middle where it cannot be broken into the lines there are. */
static gboolean
is_name (const char *labels, const char *name)
{
  gboolean is_long = g_utf8_strlen (name, -1) > 40;
  const char *end = labels + strlen (labels), *gap;
  gsize n = strlen (name);
  for (; labels < end; ) {
    if (g_str_has_prefix (labels, name)) {
      labels += n;
      continue;
    }
    if (!is_long || !(gap = strstr (labels, "…")) || strncmp (labels, name, (gsize) (gap - labels)) != 0)
      return FALSE;
    const char *tail = gap + strlen ("…");
    gsize k = n; /* the longest end of the name that stands behind the gap */
    while (k && !g_str_has_prefix (tail, name + n - k))
      k--;
    if (!k)
      return FALSE;
    labels = tail + k;
  }
  return TRUE;
}

/* What the list of missing models reads: its key, the @n names (of more than 24 in a crowded picture only the count), and in
 * an empty chart that there is nothing. */
static gboolean
is_missing_list (const Picture *p, const char *found, const char *expected, guint n)
{
  PodiumLanguage language = p->setup->language;
  gboolean access = p->view->kind == PODIUM_CHART_ACCESS;
  g_autofree char *key = bare (podium_word (language, access ? PODIUM_WORD_NO_ROUTES_FOR : PODIUM_WORD_NO_DATA_FOR));
  g_autofree char *none = bare (podium_word (language, PODIUM_WORD_NO_FIGURES));
  g_autofree char *list = g_strconcat (n ? key : "", expected, NULL);
  g_autofree char *digits = g_strdup_printf ("%u", n);
  g_autofree char *phrase = podium_phrase (language, PODIUM_WORD_N_MODELS, digits, NULL);
  g_autofree char *counted = bare (phrase), *count = g_strconcat (key, counted, NULL);
  const char *rest = g_str_has_prefix (found, list)                 ? found + strlen (list)
                     : n > 24 && g_str_has_prefix (found, count) ? found + strlen (count)
                                                                     : "not the list";
  return !*rest || g_str_equal (rest, none);
}

static gboolean
says_cut (const Picture *p, PodiumWord word)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\{[0-9](?::[^}]*)?\\}", podium_word (p->setup->language, word), 0, 0);
  const char *at = p->scene->subtitle;
  for (char **part = parts; *part && at; part++)
    at = strstr (at, *part);
  return at != NULL;
}

/* Whether the subtitle says that there are more rows or columns than fit: those are then neither drawn nor named. */
static gboolean
is_cut (const Picture *p)
{
  return says_cut (p, PODIUM_WORD_CUT) || says_cut (p, PODIUM_WORD_CUT_TOP) || says_cut (p, PODIUM_WORD_CUT_OTHERS)
         || says_cut (p, PODIUM_WORD_CUT_COLUMNS);
}

void
audit_names (const Picture *p)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *missing = joined (p->scene, PODIUM_ROLE_MISSING, NULL);
  guint n = 0;
  for (guint i = 0; i < p->catalog->models->len; i++) {
    const PodiumModel *model = p->catalog->models->pdata[i];
    g_autofree char *labels = joined (p->scene, PODIUM_ROLE_LABEL, model->id);
    g_autofree char *keyed = joined (p->scene, PODIUM_ROLE_KEY, model->id);
    g_autofree char *name = bare (model->name);
    if (!podium_view_shows (p->view, p->catalog, model)) {
      if (*labels || *keyed)
        complain ("%s: %s is hidden and labelled", p->what, model->name);
    } else if (*labels || *keyed) {
      gboolean drawn = FALSE;
      if (!strstr (keyed, name) && !is_name (labels, name))
        complain ("%s: the label of %s reads “%s”", p->what, model->name, labels);
      for (guint k = 0; k < p->scene->marks->len && !drawn; k++) {
        const PodiumMark *mark = podium_scene_mark (p->scene, k);
        drawn = is_data (mark) && mark->describes && g_strcmp0 (mark->model, model->id) == 0;
      }
      if (!drawn)
        complain ("%s: %s is labelled and has no mark", p->what, model->name);
    } else {
      g_string_append (expected, name);
      n++;
    }
  }
  if (p->view->kind == PODIUM_CHART_DUEL) /* names metrics that only one side has, in its own test */
    return;
  if (!is_cut (p) && !is_missing_list (p, missing, expected->str, n))
    complain ("%s: expected to be missing: %s; found: %s", p->what, expected->str, missing);
}

const PodiumClaim *
find_claim (const PodiumCatalog *catalog, const char *id)
{
  for (guint i = 0; i < catalog->claims->len; i++) {
    const PodiumClaim *claim = catalog->claims->pdata[i];
    if (g_str_equal (claim->id, id))
      return claim;
  }
  return NULL;
}

static gboolean
is_metric_of (const PodiumView *view, const char *id)
{
  if (view->kind == PODIUM_CHART_MATRIX && !view->metrics)
    return TRUE;
  if (view->kind == PODIUM_CHART_RANKING || view->kind == PODIUM_CHART_PROFILE || view->kind == PODIUM_CHART_MATRIX
      || view->kind == PODIUM_CHART_COMPOSITE || view->kind == PODIUM_CHART_SLOPE)
    return g_strv_contains ((const char *const *) view->metrics, id);
  if (view->kind == PODIUM_CHART_DUEL)
    return !view->metrics || g_strv_contains ((const char *const *) view->metrics, id);
  if (view->kind == PODIUM_CHART_TIMELINE)
    return g_str_equal (podium_view_dates (view), id) || g_str_equal (view->y, id);
  return view->kind == PODIUM_CHART_EFFICIENCY && (g_str_equal (view->x, id) || g_str_equal (view->y, id));
}

/* Rankings and matrices only: what an efficiency chart cannot draw for want of the other number, it says in notes or leaves to the
 * list of what is missing. */
void
audit_claims (const Picture *p)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    g_auto (GStrv) ids = g_strsplit (is_data (mark) && mark->claims ? mark->claims : "", " ", -1);
    for (char **id = ids; *id; id++) {
      const PodiumClaim *claim = find_claim (p->catalog, *id);
      if (!claim || !g_str_equal (claim->model->id, mark->model) || !is_metric_of (p->view, claim->metric->id))
        complain ("%s: %s stands for the claim %s, which is not its own", p->what, mark->key, *id);
      g_hash_table_add (drawn, g_strdup (*id));
    }
  }
  gboolean all = p->view->kind == PODIUM_CHART_RANKING || p->view->kind == PODIUM_CHART_MATRIX;
  for (guint i = 0; all && !is_cut (p) && i < p->catalog->claims->len; i++) {
    const PodiumClaim *claim = p->catalog->claims->pdata[i];
    const char *edition = claim->metric->editions_separate ? podium_metric_edition (p->catalog, claim->metric) : NULL;
    if (is_metric_of (p->view, claim->metric->id) && podium_view_shows (p->view, p->catalog, claim->model)
        && (!edition || !claim->edition || g_str_equal (edition, claim->edition))
        && !g_hash_table_contains (drawn, claim->id))
      complain ("%s: no mark stands for the claim %s", p->what, claim->id);
  }
}

/* Whether an axis line stands at @x, rounded to whole px. */
static gboolean
is_axis (const PodiumScene *scene, double x)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->kind == PODIUM_MARK_RULE && mark->role == PODIUM_ROLE_AXIS && fabs (mark->rule.x1 - x) <= 1)
      return TRUE;
  }
  return FALSE;
}

/* The first claim of a mark is the one drawn. Bars of one metric start at one line, or where rows stand in columns each at
 * its column's axis, and are as long as their values. */
void
audit_bars (const Picture *p)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal); /* metric -> its longest bar */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < p->scene->marks->len; i++) {
      const PodiumMark *mark = podium_scene_mark (p->scene, i);
      if (mark->role != PODIUM_ROLE_BAR || !mark->metric)
        continue;
      const PodiumMark *longest = g_hash_table_lookup (first, mark->metric);
      if (!pass) {
        if (!longest || mark->rect.width > longest->rect.width)
          g_hash_table_insert (first, (gpointer) mark->metric, (gpointer) mark);
        continue;
      }
      g_autofree char *id = g_strndup (mark->claims, strcspn (mark->claims, " "));
      g_autofree char *other = g_strndup (longest->claims, strcspn (longest->claims, " "));
      double value = podium_claim_least (find_claim (p->catalog, id));
      double most = podium_claim_least (find_claim (p->catalog, other));
      gboolean rtl = podium_language_is_rtl (p->setup->language);
      double zero = (value < 0) != rtl ? mark->rect.x + mark->rect.width : mark->rect.x;
      double zero_of = (most < 0) != rtl ? longest->rect.x + longest->rect.width : longest->rect.x;
      gboolean aside = fabs (zero - zero_of) > 200 && is_axis (p->scene, zero); /* in another column */
      if (!aside && fabs (zero - zero_of) > (mark->rect.width > 1 ? 0.1 : 1)) /* a bar of nothing is a px wide to be seen */
        complain ("%s: %s starts at %.2f, another bar at %.2f", p->what, mark->key, zero, zero_of);
      double width = most == 0 ? 0 : longest->rect.width * fabs (value / most);
      if (fabs (mark->rect.width - width) > 1.01)
        complain ("%s: %s is %.2f px long, its value says %.2f", p->what, mark->key, mark->rect.width, width);
    }
}

/* Whether @number stands in @text as a number of its own. */
static gboolean
says (const char *text, const char *number)
{
  gsize n = strlen (number);
  for (const char *at = text; (at = strstr (at, number)); at++) {
    gboolean before =
        at > text && (g_ascii_isdigit (at[-1]) || (strchr (".,", at[-1]) && at - 1 > text && g_ascii_isdigit (at[-2])));
    gboolean after = g_ascii_isdigit (at[n]) || (at[n] && strchr (".,", at[n]) && g_ascii_isdigit (at[n + 1]));
    if (!before && !after)
      return TRUE;
  }
  return FALSE;
}

static void
audit_numbers (const Picture *p, const PodiumMark *text, const char *words)
{
  for (const char *at = text->text.string; *at;) {
    gsize n = g_ascii_isdigit (*at) ? strspn (at, "0123456789.,") : 0;
    if (!n) {
      at++; /* signs, units, and the footnote numbers, which are no ASCII digits */
      continue;
    }
    g_autofree char *number = g_strndup (at, n);
    at += n;
    while (n && strchr (".,", number[n - 1]))
      number[--n] = '\0';
    gboolean said = says (words, number), own = FALSE;
    for (guint i = 0; i < p->scene->marks->len && !own; i++) {
      const PodiumMark *mark = podium_scene_mark (p->scene, i);
      own = mark->describes && g_strcmp0 (mark->model, text->model) == 0 && says (mark->describes, number);
    }
    if (!said || !own)
      complain ("%s: the words of %s do not say %s of “%s”", p->what, text->model, number, text->text.string);
  }
}

void
audit_words (const Picture *p)
{
  g_autofree char *words = podium_scene_describe (p->scene);
  if (!g_utf8_validate (words, -1, NULL) || !*words)
    complain ("%s: no words", p->what);
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (p->scene, i);
    gboolean scatter = p->view->kind == PODIUM_CHART_EFFICIENCY || p->view->kind == PODIUM_CHART_TIMELINE;
    gboolean point = scatter && mark->role == PODIUM_ROLE_DETAIL && mark->model;
    if (is_text (mark) && (mark->role == PODIUM_ROLE_VALUE || point))
      audit_numbers (p, mark, words);
    if (mark->describes && !strstr (words, mark->describes))
      complain ("%s: the words leave out “%s”", p->what, mark->describes);
  }
}

void
audit_symbols_apart (const Picture *p)
{
  for (guint i = 0; i < p->scene->marks->len; i++) {
    const PodiumMark *a = podium_scene_mark (p->scene, i);
    for (guint k = 0; a->kind == PODIUM_MARK_SYMBOL && k < i; k++) {
      const PodiumMark *b = podium_scene_mark (p->scene, k);
      if (b->kind == PODIUM_MARK_SYMBOL && podium_box_overlaps (&a->bounds, &b->bounds))
        complain ("%s: %s lies on %s", p->what, a->key, b->key);
    }
  }
}

double
drawn_value (const Picture *p, const PodiumMark *mark)
{
  g_autofree char *id = g_strndup (mark->claims, strcspn (mark->claims, " "));
  return podium_claim_least (find_claim (p->catalog, id));
}

PodiumScene *
draw_plain (const PodiumCatalog *catalog, const PodiumView *view, PodiumFonts *fonts)
{
  PodiumSetup setup = {1280, 720, PODIUM_THEME_LIGHT, PODIUM_ENGLISH, FALSE};
  return podium_chart_build (catalog, view, &setup, fonts);
}

const PodiumMark *
find_text (const PodiumScene *scene, PodiumRole role, const char *model, const char *text)
{
  for (guint i = 0; i < scene->marks->len; i++) {
    const PodiumMark *mark = podium_scene_mark (scene, i);
    if (mark->role == role && mark->kind == PODIUM_MARK_TEXT &&
        (!model || g_strcmp0 (mark->model, model) == 0) && strstr (mark->text.string, text))
      return mark;
  }
  return NULL;
}
