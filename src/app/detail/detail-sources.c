/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "detail-parts.h"
#include "standing.h"

typedef struct {
  const PodiumDetail *detail;
  const PodiumSource *source;
} Page;

static const PodiumStatement *
statement_of (const PodiumClaim *claim, const PodiumSource *source)
{
  for (guint i = 0; i < claim->statements->len; i++) {
    const PodiumStatement *statement = g_ptr_array_index (claim->statements, i);
    if (statement->source == source)
      return statement;
  }
  return NULL;
}

/* Every figure that the source states, of the panel's model or of others. */
static void
add_claims (AdwExpanderRow *row, const Page *page, gboolean own)
{
  GPtrArray *claims = page->detail->catalog->claims;
  for (guint i = 0; i < claims->len; i++) {
    const PodiumClaim *claim = g_ptr_array_index (claims, i);
    const PodiumStatement *statement = statement_of (claim, page->source);
    if (!statement || (claim->model == page->detail->model) != own)
      continue;
    g_autofree char *value = podium_claim_value_words (claim);
    g_autofree char *title = g_strdup_printf ("%s: %s", claim->metric->short_name, value);
    g_autofree char *subtitle =
        statement->at ? g_strdup_printf ("%s · %s", claim->model->name, statement->at) : g_strdup (claim->model->name);
    adw_expander_row_add_row (row, podium_detail_row (title, subtitle));
  }
}

static void
fill_page (AdwExpanderRow *row, gpointer data)
{
  const Page *page = data;
  if (page->source->address) {
    GtkWidget *link = podium_detail_row (_ ("Open in Browser"), page->source->address);
    adw_action_row_add_suffix (ADW_ACTION_ROW (link), gtk_image_new_from_icon_name ("go-next-symbolic"));
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (link), TRUE);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "detail.browse");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", page->source->address);
    adw_expander_row_add_row (row, link);
  }
  add_claims (row, page, TRUE);
  add_claims (row, page, FALSE);
}

/* "s002 · publisher not stated · date not stated · 12 figures": what is not stated is said. */
static char *
about_source (const PodiumDetail *detail, const PodiumSource *source)
{
  guint n = 0;
  for (guint i = 0; i < detail->catalog->claims->len; i++)
    n += statement_of (g_ptr_array_index (detail->catalog->claims, i), source) != NULL;
  g_autofree char *figures = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
  return g_strdup_printf ("%s · %s · %s · %s", source->id,
                          source->publisher ? source->publisher : _ ("publisher not stated"),
                          source->published ? source->published : _ ("date not stated"), figures);
}

GtkWidget *
podium_detail_sources_group (const PodiumDetail *detail, GPtrArray **rows)
{
  *rows = g_ptr_array_new ();
  if (!detail->sources->len)
    return NULL;
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Sources"), NULL);
  for (guint i = 0; i < detail->sources->len; i++) {
    const PodiumSource *source = g_ptr_array_index (detail->sources, i);
    g_autofree char *number = g_strdup_printf ("%u", i + 1), *about = about_source (detail, source);
    Page *page = g_new0 (Page, 1);
    *page = (Page){detail, source};
    GtkWidget *row =
        podium_detail_expander (source->title ? source->title : _ ("Untitled"), about, fill_page, page, g_free);
    GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", number, "width-chars", 2, NULL);
    gtk_widget_add_css_class (label, "dim-label");
    gtk_widget_add_css_class (label, "numeric");
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), label);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    g_ptr_array_add (*rows, row);
  }
  return group;
}
