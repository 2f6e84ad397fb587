/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "headline.h"
#include "verdict.h"

/* How the first place of a panel stands. */
typedef struct {
  PodiumVerdictKind kind;  /* AHEAD: one leads whatever source one believes; NONE: nothing can be said */
  GPtrArray *first;        /* PodiumCell: the leader, or those it is tied or too close with */
} Lead;

static const PodiumCell *
cell_at (const PodiumPanel *panel, guint i)
{
  return g_ptr_array_index (panel->cells, i);
}

/* Another setting of some model is better than the leader: then "leads" would mislead. */
static gboolean
outdone (const PodiumPanel *panel, const PodiumCell *leader)
{
  for (guint i = 0; i < panel->cells->len; i++) {
    const PodiumCell *cell = cell_at (panel, i);
    gboolean lower = panel->metric->better == PODIUM_BETTER_LOWER;
    if (cell->unlike && (lower ? cell->low < leader->value : cell->high > leader->value))
      return TRUE;
  }
  return FALSE;
}

static Lead
lead_of (const PodiumPanel *panel)
{
  Lead lead = { PODIUM_VERDICT_NONE, g_ptr_array_new () };
  if (panel->n_ranked < 2 || outdone (panel, cell_at (panel, 0)))
    return lead;
  g_ptr_array_add (lead.first, (gpointer) cell_at (panel, 0));
  lead.kind = PODIUM_VERDICT_AHEAD;
  for (int i = 1; i < panel->n_ranked; i++) {
    PodiumVerdictKind kind = podium_verdict (cell_at (panel, 0), cell_at (panel, (guint) i)).kind;
    if (kind == PODIUM_VERDICT_AHEAD)
      continue;
    g_ptr_array_add (lead.first, (gpointer) cell_at (panel, (guint) i));
    /* The weakest statement of all wins: depends, then too close, then tied. */
    if (lead.kind == PODIUM_VERDICT_AHEAD || kind == PODIUM_VERDICT_DEPENDS
        || (kind == PODIUM_VERDICT_TOO_CLOSE && lead.kind == PODIUM_VERDICT_TIED))
      lead.kind = kind;
  }
  return lead;
}

static char *
names_of (PodiumLanguage language, GPtrArray *cells)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (names, (gpointer) ((const PodiumCell *) g_ptr_array_index (cells, i))->model->name);
  g_ptr_array_add (names, NULL);
  return podium_phrase_list (language, (const char *const *) names->pdata);
}

static char *
of_one (PodiumLanguage language, const PodiumPanel *panel)
{
  static const PodiumWord words[] = {
    [PODIUM_VERDICT_TIED] = PODIUM_WORD_TITLE_TIE,
    [PODIUM_VERDICT_TOO_CLOSE] = PODIUM_WORD_TITLE_CLOSE,
    [PODIUM_VERDICT_AHEAD] = PODIUM_WORD_TITLE_LEADS,
  };
  Lead lead = lead_of (panel);
  g_autoptr (GPtrArray) first = lead.first;
  g_autofree char *names = names_of (language, first);
  if (lead.kind == PODIUM_VERDICT_NONE || first->len > 3)
    return NULL;
  if (lead.kind == PODIUM_VERDICT_DEPENDS)
    return podium_phrase (language, PODIUM_WORD_TITLE_DEPENDS, panel->metric->short_name, NULL);
  return podium_phrase (language, words[lead.kind], names, panel->metric->short_name, NULL);
}

/* The model that leads each panel for certain; NULL where none does. */
static const PodiumModel *
certain_leader (const PodiumPanel *panel)
{
  Lead lead = lead_of (panel);
  g_autoptr (GPtrArray) first = lead.first;
  return lead.kind == PODIUM_VERDICT_AHEAD ? ((const PodiumCell *) g_ptr_array_index (first, 0))->model : NULL;
}

char *
podium_headline_of_panels (PodiumLanguage language, GPtrArray *panels)
{
  if (panels->len == 1)
    return of_one (language, g_ptr_array_index (panels, 0));

  g_autofree const PodiumModel **leaders = g_new0 (const PodiumModel *, panels->len);
  const PodiumModel *best = NULL;
  guint most = 0, second = 0;
  for (guint i = 0; i < panels->len; i++)
    leaders[i] = certain_leader (g_ptr_array_index (panels, i));
  for (guint i = 0; i < panels->len; i++) {
    guint n = 0;
    for (guint k = 0; k < panels->len; k++)
      n += leaders[i] && leaders[k] == leaders[i];
    if (n > most) {
      second = most;
      most = n;
      best = leaders[i];
    } else if (leaders[i] != best) {
      second = MAX (second, n);
    }
  }
  g_autofree char *count = g_strdup_printf ("%u", most);
  g_autofree char *all = g_strdup_printf ("%u", panels->len);
  if (best && most == panels->len && most == 2)
    return podium_phrase (language, PODIUM_WORD_TITLE_BOTH, best->name, NULL);
  if (best && most == panels->len)
    return podium_phrase (language, PODIUM_WORD_TITLE_ALL, best->name, all, NULL);
  if (panels->len == 2 && leaders[0] && leaders[1]) {
    const PodiumPanel *a = g_ptr_array_index (panels, 0), *b = g_ptr_array_index (panels, 1);
    return podium_phrase (language, PODIUM_WORD_TITLE_TWO, leaders[0]->name, a->metric->short_name, leaders[1]->name,
                          b->metric->short_name, NULL);
  }
  if (most >= 2 && most > second)
    return podium_phrase (language, PODIUM_WORD_TITLE_MOST, best->name, count, all, NULL);
  return NULL;
}

/* No claim of @other is better than any claim of @cell. */
static gboolean
unbeaten (const PodiumCell *cell, const PodiumCell *other)
{
  return cell->metric->better == PODIUM_BETTER_LOWER ? other->low >= cell->high : other->high <= cell->low;
}

char *
podium_headline_of_points (const PodiumScatter *e)
{
  const PodiumScatterPoint *point = e->frontier->len == 1 ? g_ptr_array_index (e->frontier, 0) : NULL;
  if (!point || e->points->len < 2 || e->unlike->len)
    return NULL;
  for (guint i = 0; i < e->points->len; i++) {
    const PodiumScatterPoint *other = g_ptr_array_index (e->points, i);
    if (other != point && (!unbeaten (point->x_cell, other->x_cell) || !unbeaten (point->y_cell, other->y_cell)))
      return NULL;
  }
  return podium_phrase (e->page->language, PODIUM_WORD_TITLE_UNBEATEN, point->model->name, NULL);
}
