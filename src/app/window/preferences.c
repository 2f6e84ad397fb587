/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "preferences.h"

#include <glib/gi18n.h>

#include "settings.h"

struct _PodiumPreferences {
  AdwWindow parent_instance;
  AdwComboRow *style, *policy, *number_format, *ranking_sort;
  GtkWidget *animate, *headline;
};

G_DEFINE_FINAL_TYPE (PodiumPreferences, podium_preferences, ADW_TYPE_WINDOW)

/* What the items of the rows are in the settings, in the order of the template. */
static const char *const styles[] = {"system", "light", "dark", NULL};
static const char *const policies[] = {"independent", "vendor", "newest", "range", "same-measurer", NULL};
static const char *const sorts[] = {"value", "name", "maker", NULL};
static const char *const headlines[] = {"neutral", "finding", NULL};

static void
podium_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PODIUM_TYPE_PREFERENCES);
  G_OBJECT_CLASS (podium_preferences_parent_class)->dispose (object);
}

static void
podium_preferences_class_init (PodiumPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/preferences.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PodiumPreferences, name)
  BIND (style), BIND (policy), BIND (number_format), BIND (ranking_sort), BIND (animate), BIND (headline);
#undef BIND
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
podium_preferences_init (PodiumPreferences *self)
{
  g_autoptr (GtkStringList) languages = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (languages, _ ("Same as Interface"));
  for (const char *const *code = podium_language_codes (); *code; code++)
    gtk_string_list_append (languages, podium_language_title (*code));
  adw_combo_row_set_model (self->number_format, G_LIST_MODEL (languages));
}

/* --- Between rows and settings --- */

static gboolean
get_word (GValue *value, GVariant *variant, gpointer words)
{
  const char *word = g_variant_get_string (variant, NULL);
  guint at = 0;
  for (const char *const *other = words; *other && !g_str_equal (*other, word); other++)
    at++;
  if (!((const char *const *)words)[at])
    return FALSE;
  if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, at == 1);
  else
    g_value_set_uint (value, at);
  return TRUE;
}

static GVariant *
set_word (const GValue *value, const GVariantType *type, gpointer words)
{
  guint at = G_VALUE_HOLDS_BOOLEAN (value) ? (guint)g_value_get_boolean (value) : g_value_get_uint (value);
  return g_variant_new_string (((const char *const *)words)[at]);
}

/* The first item stands for no language, the others for those that charts know. */
static gboolean
get_language (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, 0);
  for (guint i = 0; podium_language_codes ()[i]; i++)
    if (g_str_equal (podium_language_codes ()[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i + 1);
  return TRUE;
}

static GVariant *
set_language (const GValue *value, const GVariantType *type, gpointer data)
{
  guint at = g_value_get_uint (value);
  return g_variant_new_string (at && at != GTK_INVALID_LIST_POSITION ? podium_language_codes ()[at - 1] : "");
}

static void
bind_word (GSettings *settings, const char *key, gpointer row, const char *property, const char *const *words)
{
  g_settings_bind_with_mapping (settings, key, row, property, G_SETTINGS_BIND_DEFAULT, get_word, set_word,
                                (gpointer)words, NULL);
}

GtkWidget *
podium_preferences_new (GtkWindow *parent, GSettings *settings)
{
  PodiumPreferences *self = g_object_new (PODIUM_TYPE_PREFERENCES, "transient-for", parent, NULL);
  bind_word (settings, "style", self->style, "selected", styles);
  bind_word (settings, "policy", self->policy, "selected", policies);
  bind_word (settings, "ranking-sort", self->ranking_sort, "selected", sorts);
  bind_word (settings, "headline", self->headline, "active", headlines);
  g_settings_bind (settings, "animate", self->animate, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "number-format", self->number_format, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_language, set_language, NULL, NULL);
  return GTK_WIDGET (self);
}

/* --- Style --- */

static void
on_style (GSettings *settings)
{
  g_autofree char *style = g_settings_get_string (settings, "style");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (style, "light")  ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                      : g_str_equal (style, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                    : ADW_COLOR_SCHEME_DEFAULT);
}

void
podium_preferences_follow_style (GSettings *settings)
{
  g_signal_connect (settings, "changed::style", G_CALLBACK (on_style), NULL);
  on_style (settings);
}
