/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-checks.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PodiumExportChecks {
  GtkBox parent_instance;
  GtkWidget *good, *title, *count, *scroller, *list;
  PodiumFocus *focus; /* of the last look */
  gboolean serious;
};

G_DEFINE_FINAL_TYPE (PodiumExportChecks, podium_export_checks, GTK_TYPE_BOX)

enum { FIX, IGNORED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* --- Words --- */

static const char *
title_of (const PodiumCheckFinding *finding)
{
  switch (finding->check) {
  case PODIUM_CHECK_LETTERS:
    return _ ("Letters without a font");
  case PODIUM_CHECK_PAGE:
    return _ ("Something leaves the page");
  case PODIUM_CHECK_TEXTS:
    return _ ("Texts run into each other");
  case PODIUM_CHECK_MARKS:
    return _ ("A text lies on a mark");
  case PODIUM_CHECK_NAMES:
    return _ ("A name is shortened");
  case PODIUM_CHECK_TITLE:
    return _ ("The picture has no title");
  case PODIUM_CHECK_TYPE:
    return _ ("Some text is small");
  case PODIUM_CHECK_PRINT:
    return _ ("Some text is small in print");
  case PODIUM_CHECK_CONTRAST:
    return _ ("Some text is faint");
  case PODIUM_CHECK_SHAPES:
    return _ ("A mark is faint");
  case PODIUM_CHECK_GROUND:
    return _ ("There is no background");
  case PODIUM_CHECK_DEUTERANOPIA:
    return _ ("Two colours look alike with deuteranopia");
  case PODIUM_CHECK_PROTANOPIA:
    return _ ("Two colours look alike with protanopia");
  case PODIUM_CHECK_TRITANOPIA:
    return _ ("Two colours look alike with tritanopia");
  case PODIUM_CHECK_GREY:
    return _ ("Two colours look alike in grey");
  case PODIUM_CHECK_PROJECTOR:
    return _ ("Some text is faint in a lit room");
  case PODIUM_CHECK_ZERO:
    return _ ("An axis does not start at zero");
  case PODIUM_CHECK_ROWS:
    return _ ("Some rows are left out");
  case PODIUM_CHECK_NOTES:
    return _ ("A note is a footnote");
  case PODIUM_CHECK_PIXELS:
  default:
    return _ ("Few pixels for print");
  }
}

static const char *
model_name (const PodiumCatalog *catalog, const char *id)
{
  const PodiumModel *model = id ? podium_catalog_model (catalog, id) : NULL;
  return model ? model->name : "";
}

/* Where it is, and what that means. Free with g_free. */
static char *
words_of (const PodiumCheckFinding *finding, const PodiumCatalog *catalog, const PodiumCheckSetup *setup)
{
  const char *first = finding->first ? finding->first : "", *second = finding->second ? finding->second : "";
  const PodiumMetric *metric;
  switch (finding->check) {
  case PODIUM_CHECK_LETTERS:
    return g_strdup_printf (_ ("No font here has all letters of “%s”."), first);
  case PODIUM_CHECK_PAGE:
    return *first ? g_strdup_printf (_ ("The edge cuts “%s”."), first) : g_strdup (_ ("The edge cuts a mark."));
  case PODIUM_CHECK_TEXTS:
    return g_strdup_printf (_ ("“%s” and “%s”. A taller picture has more room."), first, second);
  case PODIUM_CHECK_MARKS:
    return g_strdup_printf (_ ("“%s”. A taller picture has more room."), first);
  case PODIUM_CHECK_NAMES:
    return g_strdup_printf (_ ("“%s”. A larger picture has room for all of it."), first);
  case PODIUM_CHECK_TITLE:
    return g_strdup (_ ("By itself it does not say what it shows."));
  case PODIUM_CHECK_TYPE:
    return g_strdup_printf (_ ("“%s” is %.0f pixels high."), first, finding->figure);
  case PODIUM_CHECK_PRINT:
    return g_strdup_printf (_ ("On a page of A4 “%s” is %.1f points high; it takes %.0f to read."), first, finding->figure,
                            PODIUM_LEAST_POINTS);
  case PODIUM_CHECK_CONTRAST:
    return g_strdup_printf (_ ("“%s” has a contrast of %.1f to 1; 4.5 are needed."), first, finding->figure);
  case PODIUM_CHECK_SHAPES:
    return g_strdup_printf (_ ("That of %s has a contrast of %.1f to 1; 3 are needed."), model_name (catalog, first),
                            finding->figure);
  case PODIUM_CHECK_GROUND:
    return g_strdup (setup->theme == PODIUM_THEME_DARK ? _ ("On a light page its text cannot be read.")
                                                       : _ ("On a dark page its text cannot be read."));
  case PODIUM_CHECK_DEUTERANOPIA:
  case PODIUM_CHECK_PROTANOPIA:
  case PODIUM_CHECK_TRITANOPIA:
  case PODIUM_CHECK_GREY:
    return g_strdup_printf (finding->told_apart ? _ ("%s and %s. Shapes still tell them apart.")
                                                : _ ("%s and %s. Only their names tell them apart."),
                            model_name (catalog, first), model_name (catalog, second));
  case PODIUM_CHECK_PROJECTOR:
    return g_strdup_printf (_ ("There “%s” has a contrast of %.1f to 1; 3 are needed."), first, finding->figure);
  case PODIUM_CHECK_ZERO:
    metric = podium_catalog_metric (catalog, first);
    return g_strdup_printf (*second ? _ ("%s has a logarithmic scale. Points have no length, so this is fine.")
                                    : _ ("%s. Points have no length, so this is fine."),
                            metric ? metric->short_name : first);
  case PODIUM_CHECK_ROWS:
    return g_strdup_printf (_ ("%.0f of %u are drawn. A taller picture has room for more."), finding->figure, finding->of);
  case PODIUM_CHECK_NOTES:
    return g_strdup (_ ("The plot has no room for it. A larger picture may."));
  case PODIUM_CHECK_PIXELS:
  default:
    return g_strdup_printf (_ ("Sharp up to %.1f cm wide; a column takes %.1f."), finding->figure, PODIUM_COLUMN_CM);
  }
}

static PodiumExportFix
fix_for (PodiumCheck check)
{
  switch (check) {
  case PODIUM_CHECK_GROUND:
    return PODIUM_EXPORT_FIX_GROUND;
  case PODIUM_CHECK_PRINT:
    return PODIUM_EXPORT_FIX_PAGE;
  case PODIUM_CHECK_PIXELS:
    return PODIUM_EXPORT_FIX_PIXELS;
  case PODIUM_CHECK_TEXTS:
  case PODIUM_CHECK_MARKS:
  case PODIUM_CHECK_NAMES:
  case PODIUM_CHECK_ROWS:
  case PODIUM_CHECK_NOTES:
    return PODIUM_EXPORT_FIX_TALLER;
  default:
    return PODIUM_EXPORT_FIX_NONE;
  }
}

static const char *
name_of_fix (PodiumExportFix fix)
{
  switch (fix) {
  case PODIUM_EXPORT_FIX_GROUND:
    return _ ("Paint the Background");
  case PODIUM_EXPORT_FIX_PAGE:
    return _ ("Make It a Page of A4");
  case PODIUM_EXPORT_FIX_TALLER:
    return _ ("Make It Taller");
  default:
    return _ ("More Pixels");
  }
}

/* --- Rows --- */

static void
on_fix (PodiumExportChecks *self, GtkWidget *button)
{
  g_signal_emit (self, signals[FIX], 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fix")));
}

static void
on_ignore (PodiumExportChecks *self, GtkWidget *button)
{
  podium_focus_ignore_check (self->focus, g_object_get_data (G_OBJECT (button), "check"));
  g_signal_emit (self, signals[IGNORED], 0);
}

static GtkWidget *
add_fix (PodiumExportChecks *self, GtkWidget *row, PodiumExportFix fix)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Fix"), "valign", GTK_ALIGN_CENTER, "tooltip-text",
                                    name_of_fix (fix), NULL);
  g_object_set_data (G_OBJECT (button), "fix", GINT_TO_POINTER (fix));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_fix), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static GtkWidget *
add_ignore (PodiumExportChecks *self, GtkWidget *row, PodiumCheck check, const char *title)
{
  /* Translators: %s is what a check of the picture found, “Some text is small” */
  g_autofree char *name = g_strdup_printf (_ ("Ignore: %s"), title);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic", "valign", GTK_ALIGN_CENTER,
                                    "tooltip-text", _ ("Ignore: Recorded in the View"), NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "check", (gpointer)podium_terms_word (&podium_terms_check, (int)check));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_ignore), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
add_row (PodiumExportChecks *self, const PodiumCheckFinding *finding, const PodiumCheckSetup *setup)
{
  static const char *const icons[] = {[PODIUM_GRAVITY_NOTE] = "dialog-information-symbolic",
                                      [PODIUM_GRAVITY_WARNING] = "dialog-warning-symbolic",
                                      [PODIUM_GRAVITY_SERIOUS] = "dialog-error-symbolic"};
  const char *names[] = {[PODIUM_GRAVITY_NOTE] = _ ("Note"),
                         [PODIUM_GRAVITY_WARNING] = _ ("Warning"),
                         [PODIUM_GRAVITY_SERIOUS] = _ ("Serious")};
  static const char *const styles[] = {[PODIUM_GRAVITY_NOTE] = "dim-label",
                                       [PODIUM_GRAVITY_WARNING] = "warning",
                                       [PODIUM_GRAVITY_SERIOUS] = "error"};
  const char *title = title_of (finding);
  g_autofree char *words = words_of (finding, podium_focus_get_drawn_catalog (self->focus), setup);
  PodiumExportFix fix = fix_for (finding->check);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", words, "title-lines", 0,
                                 "subtitle-lines", 0, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[finding->gravity]);
  gtk_widget_add_css_class (icon, styles[finding->gravity]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, names[finding->gravity], -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (fix)
    add_fix (self, row, fix);
  add_ignore (self, row, finding->check, title);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
say (PodiumExportChecks *self, guint shown, guint ignored, guint passed, guint n_checks)
{
  g_autofree char *all = g_strdup_printf (ngettext ("All %u check passed", "All %u checks passed", n_checks), n_checks);
  g_autofree char *some = g_strdup_printf (ngettext ("%u thing to look at", "%u things to look at", shown), shown);
  g_autofree char *count = g_strdup_printf (_ ("%u of %u checks passed"), passed, n_checks);
  g_autofree char *apart = g_strdup_printf (ngettext ("%s, %u ignored", "%s, %u ignored", ignored), count, ignored);
  gboolean clean = !shown && !ignored;
  gtk_label_set_label (GTK_LABEL (self->title), clean ? all : shown ? some : _ ("Nothing to look at"));
  gtk_label_set_label (GTK_LABEL (self->count), ignored ? apart : count);
  gtk_widget_set_visible (self->count, !clean);
  gtk_widget_set_visible (self->good, !shown);
  gtk_widget_set_visible (self->scroller, shown > 0);
}

void
podium_export_checks_look (PodiumExportChecks *self, PodiumFocus *focus, const PodiumScene *scene, PodiumFonts *fonts,
                           const PodiumCheckSetup *setup)
{
  g_return_if_fail (PODIUM_IS_EXPORT_CHECKS (self));
  GtkWidget *row;
  guint shown = 0, ignored = 0, n_checks = 0;
  g_set_object (&self->focus, focus);
  self->serious = FALSE;
  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  gtk_widget_set_visible (GTK_WIDGET (self), scene != NULL);
  if (!scene)
    return;
  const PodiumView *view = podium_focus_get_view (focus);
  g_autoptr (GPtrArray) findings = podium_scene_check (scene, fonts, setup, &n_checks);
  for (guint i = 0; i < findings->len; i++) {
    const PodiumCheckFinding *finding = g_ptr_array_index (findings, i);
    const char *word = podium_terms_word (&podium_terms_check, (int)finding->check);
    if (view->ignored_checks && g_strv_contains ((const char *const *)view->ignored_checks, word)) {
      ignored++;
      continue;
    }
    self->serious |= finding->gravity == PODIUM_GRAVITY_SERIOUS;
    add_row (self, finding, setup);
    shown++;
  }
  say (self, shown, ignored, n_checks - findings->len, n_checks);
}

gboolean
podium_export_checks_are_serious (PodiumExportChecks *self)
{
  g_return_val_if_fail (PODIUM_IS_EXPORT_CHECKS (self), FALSE);
  return self->serious;
}

/* --- The widget --- */

static void
podium_export_checks_dispose (GObject *object)
{
  g_clear_object (&PODIUM_EXPORT_CHECKS (object)->focus);
  G_OBJECT_CLASS (podium_export_checks_parent_class)->dispose (object);
}

static void
podium_export_checks_class_init (PodiumExportChecksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_export_checks_dispose;
  signals[FIX] = g_signal_new ("fix", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_INT);
  signals[IGNORED] = g_signal_new ("ignored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/export-checks.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PodiumExportChecks, name)
  BIND (good), BIND (title), BIND (count), BIND (scroller), BIND (list);
#undef BIND
}

static void
podium_export_checks_init (PodiumExportChecks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
