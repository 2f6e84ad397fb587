/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <string.h>

#include "access-sentence.h"
#include "access-words.h"
#include "detail-parts.h"

/* --- Statements --- */

/* "Announced · promised by Alexandr Wang, Meta" */
static char *
statement_words (const PodiumRouteStatement *statement)
{
  g_autofree char *who = NULL, *how = NULL;
  if (statement->speaker && statement->said_by)
    who = g_strdup_printf ("%s, %s", statement->speaker, statement->said_by->name);
  else if (statement->speaker || statement->said_by)
    who = g_strdup (statement->speaker ? statement->speaker : statement->said_by->name);

  switch (statement->stance) {
  case PODIUM_STANCE_FACT:
    how = who ? g_strdup_printf (_ ("said by %s"), who) : g_strdup (_ ("stated as a fact"));
    break;
  case PODIUM_STANCE_PROMISE:
    how =
        who ? g_strdup_printf (_ ("promised by %s"), who) : g_strdup (_ ("a promise, of whom is not stated"));
    break;
  case PODIUM_STANCE_HOPE:
    how = who ? g_strdup_printf (_ ("a hope of %s"), who) : g_strdup (_ ("a hope, of whom is not stated"));
    break;
  case PODIUM_STANCE_REPORT:
    how = who ? g_strdup_printf (_ ("reported of %s"), who) : g_strdup (_ ("reported"));
    break;
  case PODIUM_STANCE_SPECULATION:
    how = who ? g_strdup_printf (_ ("speculation by %s"), who) : g_strdup (_ ("speculation"));
    break;
  default:
    how = g_strdup (who ? who : _ ("stance not stated"));
  }
  return g_strdup_printf ("%s · %s", podium_status_word (statement->status), how);
}

/* The same thing said by the same source in several places. */
static gboolean
same_statement (const PodiumRouteStatement *a, const PodiumRouteStatement *b)
{
  return a->source == b->source && a->status == b->status && a->stance == b->stance &&
         a->said_by == b->said_by && g_strcmp0 (a->speaker, b->speaker) == 0 &&
         g_strcmp0 (a->date, b->date) == 0;
}

typedef struct {
  const PodiumDetail *detail;
  GPtrArray *routes; /* PodiumRoute */
  gboolean titles;   /* rows say which route they are about */
} Statements;

static void
statements_free (gpointer data)
{
  Statements *all = data;
  g_ptr_array_unref (all->routes);
  g_free (all);
}

static void
add_statement (AdwExpanderRow *row, const Statements *all, const PodiumRoute *route, guint i)
{
  const PodiumRouteStatement *statement = g_ptr_array_index (route->statements, i);
  g_autoptr (GString) where = g_string_new (podium_source_name (statement->source));
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint before = 0; before < i; before++)
    if (same_statement (g_ptr_array_index (route->statements, before), statement))
      return;
  for (guint s = i; s < route->statements->len; s++) {
    const PodiumRouteStatement *other = g_ptr_array_index (route->statements, s);
    if (other->at && same_statement (other, statement))
      g_string_append_printf (where, ", %s", other->at);
  }
  g_string_append_printf (where, " · %s", statement->date ? statement->date : _ ("no date"));
  g_autofree char *words = statement_words (statement);
  g_autofree char *title =
      all->titles ? g_strdup_printf ("%s: %s", podium_route_title (route), words) : g_strdup (words);
  GtkWidget *child = podium_detail_row (title, where->str);
  g_ptr_array_add (sources, (gpointer)statement->source);
  adw_action_row_add_suffix (ADW_ACTION_ROW (child), podium_detail_source_buttons (all->detail, sources));
  adw_expander_row_add_row (row, child);
}

static void
fill_statements (AdwExpanderRow *row, gpointer data)
{
  const Statements *all = data;
  for (guint r = 0; r < all->routes->len; r++) {
    const PodiumRoute *route = g_ptr_array_index (all->routes, r);
    for (guint i = 0; i < route->statements->len; i++)
      add_statement (row, all, route, i);
  }
}

/* --- Routes --- */

static GtkWidget *
status_pill (PodiumStatus status)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 4, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *image =
      g_object_new (GTK_TYPE_IMAGE, "icon-name", podium_status_icon_name (status), "pixel-size", 12,
                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (box, "status");
  gtk_widget_add_css_class (box, podium_status_class (status));
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), gtk_label_new (podium_status_word (status)));
  return box;
}

static GtkWidget *
route_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

static GtkWidget *
new_route_row (const PodiumDetail *detail, const PodiumRoute *route)
{
  Statements *all = g_new0 (Statements, 1);
  g_autofree char *subtitle = podium_route_subtitle (route);
  all->detail = detail;
  all->routes = g_ptr_array_new ();
  g_ptr_array_add (all->routes, (gpointer)route);
  GtkWidget *row =
      podium_detail_expander (podium_route_title (route), subtitle, fill_statements, all, statements_free);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), route_icon (podium_route_icon_name (route)));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), status_pill (podium_route_status (route)));
  return row;
}

/* "Not Stated: paid app": the words of the access model of which no source knows, and what sources say of not
 * knowing. */
static GtkWidget *
new_not_stated_row (const PodiumDetail *detail, GPtrArray *routes)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new (), unknown = g_ptr_array_new ();
  for (int word = 1; word <= PODIUM_N_ACCESS; word++) {
    gboolean known = FALSE;
    for (guint i = 0; i < routes->len; i++) {
      const PodiumRoute *route = g_ptr_array_index (routes, i);
      known |=
          (int)podium_route_access (route) == word && podium_route_status (route) != PODIUM_STATUS_UNKNOWN;
    }
    if (!known)
      g_ptr_array_add (words, (gpointer)podium_access_word ((PodiumAccess)word));
  }
  for (guint i = 0; i < routes->len; i++)
    if (podium_route_status (g_ptr_array_index (routes, i)) == PODIUM_STATUS_UNKNOWN)
      g_ptr_array_add (unknown, g_ptr_array_index (routes, i));
  if (!words->len)
    return NULL;

  g_ptr_array_add (words, NULL);
  g_autofree char *list = g_strjoinv (_ (", "), (char **)words->pdata);
  g_autofree char *title = g_strdup_printf (_ ("Not Stated: %s"), list);
  GtkWidget *row, *icon = route_icon ("podium-route-unknown-symbolic");
  if (unknown->len) {
    Statements *all = g_new0 (Statements, 1);
    all->detail = detail;
    all->routes = g_ptr_array_ref (unknown);
    all->titles = TRUE;
    row = podium_detail_expander (title, NULL, fill_statements, all, statements_free);
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  } else {
    row = podium_detail_row (title, NULL);
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  }
  gtk_widget_add_css_class (row, "not-stated");
  return row;
}

GtkWidget *
podium_detail_access_group (const PodiumDetail *detail)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Access"), NULL), *rest;
  g_autoptr (GPtrArray) routes = podium_routes_of (detail->catalog, detail->model);
  /* Routes come by status; "hoped" goes behind what is plainly not offered. */
  for (int hoped = 0; hoped <= 1; hoped++)
    for (guint i = 0; i < routes->len; i++) {
      const PodiumRoute *route = g_ptr_array_index (routes, i);
      PodiumStatus status = podium_route_status (route);
      if (status != PODIUM_STATUS_UNKNOWN && (status == PODIUM_STATUS_HOPED) == hoped)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_route_row (detail, route));
    }
  if ((rest = new_not_stated_row (detail, routes)))
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rest);
  return group;
}

GtkWidget *
podium_detail_later_group (const PodiumDetail *detail)
{
  const PodiumModel *later = podium_later_versions (detail->catalog, detail->model);
  if (!later)
    return NULL;
  g_autoptr (GPtrArray) routes = podium_routes_of (detail->catalog, later);
  g_autofree char *about = g_strdup_printf (_ ("What is said of %s, not of this model"), later->name);
  g_autofree char *escaped = g_markup_escape_text (about, -1);
  GtkWidget *group =
      g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Later Versions"), "description", escaped, NULL);
  for (guint i = 0; i < routes->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               new_route_row (detail, g_ptr_array_index (routes, i)));
  return group;
}

/* --- Promises --- */

/* "Announced by Meta, no date": the first statement of @status; NULL: there is none. */
static char *
step_words (const PodiumRoute *route, PodiumStatus status)
{
  for (guint i = 0; i < route->statements->len; i++) {
    const PodiumRouteStatement *statement = g_ptr_array_index (route->statements, i);
    if (statement->status != status)
      continue;
    const char *who = statement->said_by ? statement->said_by->name : podium_source_name (statement->source);
    const char *date = statement->date ? statement->date : statement->source->published;
    return g_strdup_printf (_ ("%s: %s, %s"), podium_status_word (status), who, date ? date : _ ("no date"));
  }
  return NULL;
}

/* A route of which something was promised: each step of it in turn, and the last as its state. NULL: nothing was. */
static GtkWidget *
new_promise_row (const PodiumDetail *detail, const PodiumRoute *route)
{
  static const PodiumStatus steps[] = {PODIUM_STATUS_HOPED, PODIUM_STATUS_ANNOUNCED, PODIUM_STATUS_PREVIEW,
                                       PODIUM_STATUS_AVAILABLE};
  g_autoptr (GString) text = g_string_new (NULL);
  PodiumStatus status = podium_route_status (route);
  gboolean promised = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autofree char *step = step_words (route, steps[i]);
    if (!step)
      continue;
    promised |= i < 2;
    g_string_append_printf (text, "%s%s", text->len ? "\n" : "", step);
  }
  if (!promised)
    return NULL;
  Statements *all = g_new0 (Statements, 1);
  all->detail = detail;
  all->routes = g_ptr_array_new ();
  g_ptr_array_add (all->routes, (gpointer)route);
  g_autofree char *where = route->where ? g_strjoinv (_ (", "), (char **)route->where) : g_strdup ("");
  g_autofree char *title = g_strconcat (route->model == detail->model ? "" : route->model->name,
                                        route->model == detail->model ? "" : ": ", podium_route_title (route),
                                        *where ? " · " : "", where, NULL);
  GtkWidget *row = podium_detail_expander (title, text->str, fill_statements, all, statements_free);
  GtkWidget *pill = status_pill (status);
  if (status == PODIUM_STATUS_AVAILABLE) {
    GtkWidget *done = route_icon ("object-select-symbolic");
    gtk_widget_set_tooltip_text (done, _ ("Done"));
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), done);
  } else {
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), route_icon (podium_route_icon_name (route)));
  }
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), pill);
  return row;
}

GtkWidget *
podium_detail_promises_group (const PodiumDetail *detail)
{
  const PodiumModel *models[] = {detail->model, podium_later_versions (detail->catalog, detail->model)};
  GtkWidget *group = NULL;
  for (guint m = 0; m < G_N_ELEMENTS (models) && models[m]; m++) {
    g_autoptr (GPtrArray) routes = podium_routes_of (detail->catalog, models[m]);
    for (guint i = 0; i < routes->len; i++) {
      GtkWidget *row = new_promise_row (detail, g_ptr_array_index (routes, i));
      if (!row)
        continue;
      if (!group)
        group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Promises"), "description",
                              _ ("What was hoped for or announced, and what has come of it"), NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  }
  return group;
}

GtkWidget *
podium_detail_usable_group (const PodiumDetail *detail)
{
  static const char *const titles[] = {N_ ("Use It for Free"), N_ ("Call a Public API"),
                                       N_ ("Host It Myself")};
  static const char *const icons[] = {"podium-route-unknown-symbolic", "window-close-symbolic",
                                      "object-select-symbolic"};
  static const char *const classes[] = {"dim-label", "dim-label", "success"};
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Usable Today"), NULL);
  for (int use = 1; use <= PODIUM_N_USES; use++) {
    g_autofree char *reason = NULL;
    PodiumFit fit = podium_usable_words (detail->catalog, detail->model, (PodiumUse)use, &reason);
    GtkWidget *row = podium_detail_row (_ (titles[use - 1]), reason), *icon = route_icon (icons[fit]);
    gtk_widget_add_css_class (icon, classes[fit]);
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}
