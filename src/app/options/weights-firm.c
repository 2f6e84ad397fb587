/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "weights-firm.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "settings.h"
#include "swatch.h"
#include "weights.h"

#define MOST_ROWS 12    /* models that are listed */
#define MOST_FURTHER 20 /* points that a change goes on at most */

char *
podium_weights_share_words (PodiumCompositeShare share)
{
  int least = (int)floor (share.surely * 100 + 1e-9), most = (int)ceil (share.possibly * 100 - 1e-9);
  return share.surely == share.possibly ? g_strdup_printf (_ ("%d %%"), (int)lround (share.surely * 100))
                                        : g_strdup_printf (_ ("%d to %d %%"), least, most);
}

static GtkWidget *
new_row (const PodiumModel *model, PodiumCompositeShare share)
{
  g_autofree char *words = podium_weights_share_words (share);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", model->name, "title-lines", 0, NULL);
  GtkWidget *swatch = g_object_new (PODIUM_TYPE_SWATCH, "size", 16, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *label = gtk_label_new (words);
  podium_swatch_set_model (PODIUM_SWATCH (swatch), model);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static int
compare_shares (gconstpointer a, gconstpointer b, gpointer data)
{
  const PodiumCompositeShare *shares = data;
  guint i = *(const guint *)a, k = *(const guint *)b;
  if (shares[i].possibly != shares[k].possibly)
    return shares[i].possibly > shares[k].possibly ? -1 : 1;
  if (shares[i].surely != shares[k].surely)
    return shares[i].surely > shares[k].surely ? -1 : 1;
  return i < k ? -1 : i > k;
}

GtkWidget *
podium_weights_firm_list (const PodiumComposite *composite, const PodiumCompositeShare *shares)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autofree guint *order = g_new0 (guint, MAX (composite->rows->len, 1));
  guint n = 0;
  for (guint i = 0; i < composite->rows->len; i++)
    if (shares[i].possibly > 0)
      order[n++] = i;
  g_qsort_with_data (order, (int)n, sizeof *order, compare_shares, (gpointer)shares);
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++) {
    const PodiumCompositeRow *row = g_ptr_array_index (composite->rows, order[i]);
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (row->model, shares[order[i]]));
  }
  if (n > MOST_ROWS) {
    g_autofree char *more =
        g_strdup_printf (ngettext ("%u more model", "%u more models", n - MOST_ROWS), n - MOST_ROWS);
    gtk_list_box_append (GTK_LIST_BOX (list), g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
  }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return list;
}

/* --- The smallest change --- */

char *
podium_weights_change_words (const PodiumComposite *composite, const PodiumCompositeChange *change)
{
  const char *to = composite->metrics[change->to].metric->short_name;
  if (change->moved < 1e-9)
    return g_strdup_printf (_ ("Level already; more for %s"), to);
  /* Rounded up: less than the change would not do. */
  g_autofree char *points =
      podium_number (podium_chart_language (), ceil (change->moved * 1000 - 1e-6) / 10, 1);
  return g_strdup_printf (_ ("%s +%s points"), to, points);
}

/* Who is first at @shares, percent. */
static const PodiumModel *
first_at (PodiumComposite *composite, const double *shares)
{
  podium_composite_weigh (composite, shares);
  return ((const PodiumCompositeRow *)g_ptr_array_index (composite->rows, 0))->model;
}

double *
podium_weights_after (const PodiumComposite *composite, const PodiumCompositeChange *change)
{
  guint n = composite->n_metrics;
  double *shares = g_new0 (double, n);
  g_autofree double *now = g_new0 (double, n);
  g_autofree int *whole = g_new0 (int, n);
  PodiumComposite *trial = (PodiumComposite *)composite; /* weighed as it was before this returns */
  const PodiumModel *then = change->then->model;
  for (guint m = 0; m < n; m++)
    now[m] = composite->metrics[m].weight;
  for (int further = 0; further <= MOST_FURTHER; further++) {
    for (guint m = 0; m < n; m++)
      shares[m] = 100 * change->weights[m];
    if (further)
      podium_weights_move (shares, NULL, n, change->to, MIN (100, shares[change->to] + further));
    podium_weights_round (shares, n, whole);
    for (guint m = 0; m < n; m++)
      shares[m] = whole[m];
    if (first_at (trial, shares) == then)
      break;
  }
  podium_composite_weigh (trial, now);
  return shares;
}
