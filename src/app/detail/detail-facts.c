/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "detail-parts.h"
#include "metric-list.h"
#include "standing.h"

#define UNDISCLOSED "undisclosed"

/* What is asked of a model first; each becomes a row of the specifications. All else is what sources remark.
 */
static const struct {
  const char *about, *title;
} specifications[] = {
    {"type", N_ ("Type")},
    {"input", N_ ("Input")},
    {"output", N_ ("Output")},
    {"context", N_ ("Context Length")},
    {"modes", N_ ("Modes")},
    {"features", N_ ("Features")},
    {"licence", N_ ("Licence")},
    {"price", N_ ("Price")},
    {"rate limits", N_ ("Rate Limits")},
    {"architecture", N_ ("Architecture")},
    {"training", N_ ("Training")},
    {"compute", N_ ("Training Compute")},
    {"lab", N_ ("Lab")},
    {"family", N_ ("Family")},
    {"codename", N_ ("Code Name")},
    {"predecessor", N_ ("Predecessor")},
    {"announced", N_ ("Announced")},
    {NULL, NULL}, /* the release date, of which there are claims and no facts */
    {"development time", N_ ("Development Time")},
};

static gboolean
is_about (const PodiumFact *fact, const PodiumDetail *detail, const char *about)
{
  return fact->model == detail->model && g_strcmp0 (fact->about, about) == 0;
}

static gboolean
is_specification (const char *about)
{
  for (guint i = 0; i < G_N_ELEMENTS (specifications); i++)
    if (g_strcmp0 (specifications[i].about, about) == 0)
      return TRUE;
  return FALSE;
}

static GPtrArray *
sources_of (const PodiumFact *fact)
{
  GPtrArray *sources = g_ptr_array_new ();
  for (guint i = 0; i < fact->statements->len; i++) {
    const PodiumSource *source =
        ((const PodiumFactStatement *)g_ptr_array_index (fact->statements, i))->source;
    if (source && !g_ptr_array_find (sources, source, NULL))
      g_ptr_array_add (sources, (gpointer)source);
  }
  return sources;
}

/* "Text, image, speech" */
static char *
value_words (const PodiumFact *fact)
{
  g_autofree char *list = g_strjoinv (_ (", "), (char **)fact->values);
  return podium_category_title (list);
}

/* What makes it less than a plain fact: "reported of Meta". NULL: nothing. */
static char *
doubt_words (const PodiumFact *fact)
{
  static const char *const stances[] = {[PODIUM_STANCE_PROMISE] = N_ ("a promise"),
                                        [PODIUM_STANCE_HOPE] = N_ ("a hope"),
                                        [PODIUM_STANCE_REPORT] = N_ ("reported"),
                                        [PODIUM_STANCE_SPECULATION] = N_ ("speculation")};
  const PodiumFactStatement *first = g_ptr_array_index (fact->statements, 0);
  const char *who = first->speaker ? first->speaker : first->said_by ? first->said_by->name : NULL;
  for (guint i = 0; i < fact->statements->len; i++)
    if (((const PodiumFactStatement *)g_ptr_array_index (fact->statements, i))->stance == PODIUM_STANCE_FACT)
      return NULL;
  if (!first->stance)
    return NULL;
  return who ? g_strdup_printf (_ ("%s, of %s"), _ (stances[first->stance]), who)
             : g_strdup (_ (stances[first->stance]));
}

static GtkWidget *
new_stated (const PodiumDetail *detail, const char *text, GPtrArray *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, "selectable", FALSE, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), podium_detail_source_buttons (detail, sources));
  return box;
}

/* One value with its sources; conflicting ones stand side by side. */
static GtkWidget *
new_value (const PodiumDetail *detail, const PodiumFact *fact)
{
  g_autofree char *value = value_words (fact), *doubt = doubt_words (fact);
  g_autofree char *text = doubt ? g_strdup_printf ("%s (%s)", value, doubt) : g_strdup (value);
  g_autoptr (GPtrArray) sources = sources_of (fact);
  return new_stated (detail, text, sources);
}

/* A row with a label; @box: what its values go into. */
static GtkWidget *
new_specification_row (const char *title, GtkWidget **box)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, NULL);
  GtkWidget *row = adw_preferences_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (*box, "specification");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (*box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* When it was released, by each claim, with its sources. NULL where no source says so. */
static GtkWidget *
new_release_dates (const PodiumDetail *detail)
{
  const PodiumMetric *metric = podium_catalog_metric (detail->catalog, PODIUM_METRIC_RELEASE_DATE);
  GPtrArray *claims = metric ? podium_catalog_claims (detail->catalog, detail->model, metric) : NULL;
  GtkWidget *box = NULL, *row = claims && claims->len ? new_specification_row (_ ("Released"), &box) : NULL;
  for (guint i = 0; row && i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    g_autofree char *value = podium_claim_value_words (claim);
    g_autoptr (GPtrArray) sources = podium_claim_sources (claim);
    gtk_box_append (GTK_BOX (box), new_stated (detail, value, sources));
  }
  return row;
}

/* The label above, its values below. NULL where no source says anything of @about. */
static GtkWidget *
new_specification (const PodiumDetail *detail, const char *about, const char *title)
{
  GtkWidget *row = NULL, *box = NULL;
  for (guint i = 0; i < detail->catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (detail->catalog->facts, i);
    if (!is_about (fact, detail, about))
      continue;
    if (!row)
      row = new_specification_row (title, &box);
    gtk_box_append (GTK_BOX (box), new_value (detail, fact));
  }
  return row;
}

GtkWidget *
podium_detail_specifications_group (const PodiumDetail *detail)
{
  GtkWidget *group = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (specifications); i++) {
    GtkWidget *row = specifications[i].about ? new_specification (detail, specifications[i].about, _ (specifications[i].title))
                                             : new_release_dates (detail);
    if (!row)
      continue;
    if (!group)
      group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Specifications"), NULL);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}

GtkWidget *
podium_detail_undisclosed_group (const PodiumDetail *detail)
{
  GtkWidget *group = NULL;
  for (guint i = 0; i < detail->catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (detail->catalog->facts, i);
    if (!is_about (fact, detail, UNDISCLOSED))
      continue;
    if (!group)
      group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Not Disclosed"), NULL);
    GtkWidget *row = adw_preferences_row_new (), *value = new_value (detail, fact);
    gtk_widget_add_css_class (value, "specification");
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), value);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}

/* --- Remarks --- */

typedef struct {
  const PodiumDetail *detail;
  const char *about;
} Remarks;

static void
fill_remarks (AdwExpanderRow *row, gpointer data)
{
  const Remarks *of = data;
  for (guint i = 0; i < of->detail->catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (of->detail->catalog->facts, i);
    if (!is_about (fact, of->detail, of->about))
      continue;
    g_autofree char *value = value_words (fact), *doubt = doubt_words (fact);
    g_autofree char *subtitle = doubt ? podium_category_title (doubt) : NULL;
    g_autoptr (GPtrArray) sources = sources_of (fact);
    GtkWidget *child = podium_detail_row (value, subtitle);
    adw_action_row_add_suffix (ADW_ACTION_ROW (child), podium_detail_source_buttons (of->detail, sources));
    adw_expander_row_add_row (row, child);
  }
}

GtkWidget *
podium_detail_remarks_group (const PodiumDetail *detail)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *group = NULL;
  for (guint i = 0; i < detail->catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (detail->catalog->facts, i);
    guint n = 0;
    if (fact->model != detail->model || is_specification (fact->about) ||
        g_str_equal (fact->about, UNDISCLOSED) || !g_hash_table_add (seen, (gpointer)fact->about))
      continue;
    for (guint j = i; j < detail->catalog->facts->len; j++)
      n += is_about (g_ptr_array_index (detail->catalog->facts, j), detail, fact->about);
    if (!group)
      group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("What Sources Say"), NULL);
    Remarks *of = g_new0 (Remarks, 1);
    *of = (Remarks){.detail = detail, .about = fact->about};
    g_autofree char *title = podium_category_title (fact->about);
    g_autofree char *count = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               podium_detail_expander (title, count, fill_remarks, of, g_free));
  }
  return group;
}

const char *
podium_detail_lab (const PodiumDetail *detail)
{
  const PodiumFact *best = NULL;
  for (guint i = 0; i < detail->catalog->facts->len; i++) {
    const PodiumFact *fact = g_ptr_array_index (detail->catalog->facts, i);
    if (is_about (fact, detail, "lab") && (!best || fact->statements->len > best->statements->len))
      best = fact;
  }
  return best ? best->values[0] : NULL;
}
