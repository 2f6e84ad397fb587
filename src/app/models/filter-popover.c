/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "filter-popover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "access-words.h"
#include "filter-words.h"
#include "left-out-window.h"

struct _PodiumFilterPopover {
  GtkPopover parent_instance;
  GtkWidget *use, *access, *more, *n_shown, *why;
  GtkWidget *promises;                      /* GtkSwitch */
  GtkWidget *values[PODIUM_N_CRITERIA + 1]; /* what a folded criterion asks for; NULL: it is not folded */
  GPtrArray *choices;                       /* Choice */
  PodiumFocus *focus;
  gboolean following; /* ticks follow the filter, and not the other way round */
};

G_DEFINE_FINAL_TYPE (PodiumFilterPopover, podium_filter_popover, GTK_TYPE_POPOVER)

/* A row to tick. Pointers are borrowed from it. */
typedef struct {
  PodiumCriterion criterion;
  char *word; /* NULL: any; only where one is chosen of several */
  GtkWidget *tick, *count;
  gboolean radio;
} Choice;

static void
choice_free (gpointer data)
{
  g_free (((Choice *)data)->word);
  g_free (data);
}

char *
podium_shown_words (guint n, guint of)
{
  return g_strdup_printf (ngettext ("%u of %u model shown", "%u of %u models shown", of), n, of);
}

/* --- The filter, in the rows --- */

static const char *
chosen (PodiumFilterPopover *self, PodiumCriterion criterion)
{
  char **words = podium_focus_get_filter (self->focus)->words[criterion];
  for (; words && *words; words++)
    if (!g_str_equal (*words, PODIUM_FILTER_UNKNOWN))
      return *words;
  return NULL;
}

/* “Any”, “Meta”, “Meta and 1 more”. */
static void
show_value (PodiumFilterPopover *self, PodiumCriterion criterion)
{
  char **words = podium_focus_get_filter (self->focus)->words[criterion];
  guint n = words ? g_strv_length (words) : 0;
  g_autofree char *first =
      n ? podium_filter_word (podium_focus_get_catalog (self->focus), criterion, words[0])
        : g_strdup (_ ("Any"));
  g_autofree char *text = n > 1 ? g_strdup_printf (_ ("%s and %u more"), first, n - 1) : g_strdup (first);
  gtk_label_set_label (GTK_LABEL (self->values[criterion]), text);
}

static void
show_counts (PodiumFilterPopover *self)
{
  const PodiumCatalog *catalog = podium_focus_get_catalog (self->focus);
  gboolean promises =
      podium_filter_has (podium_focus_get_filter (self->focus), PODIUM_BY_ACCESS, PODIUM_FILTER_PROMISES);
  for (guint i = 0; i < self->choices->len; i++) {
    Choice *choice = g_ptr_array_index (self->choices, i);
    guint n = choice->word ? podium_filter_count_word (catalog, choice->criterion, choice->word,
                                                       promises && choice->criterion == PODIUM_BY_ACCESS)
                           : catalog->models->len;
    g_autofree char *text = g_strdup_printf ("%u", n);
    gtk_label_set_label (GTK_LABEL (choice->count), text);
  }
}

static void
show_filter (PodiumFilterPopover *self)
{
  const PodiumFilter *filter = podium_focus_get_filter (self->focus);
  guint of = podium_focus_get_catalog (self->focus)->models->len, n = podium_focus_count_let_in (self->focus);
  const char *use = chosen (self, PODIUM_BY_USE);
  g_autofree char *shown = podium_shown_words (n, of), *why = podium_left_out_question (of - n);

  self->following = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->use),
                              use ? (guint)podium_terms_parse (&podium_terms_use, use) : 0);
  gtk_switch_set_active (GTK_SWITCH (self->promises),
                         podium_filter_has (filter, PODIUM_BY_ACCESS, PODIUM_FILTER_PROMISES));
  for (guint i = 0; i < self->choices->len; i++) {
    Choice *choice = g_ptr_array_index (self->choices, i);
    gboolean on = choice->word ? podium_filter_has (filter, choice->criterion, choice->word)
                               : !chosen (self, choice->criterion);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (choice->tick), on);
  }
  self->following = FALSE;
  for (int i = 1; i <= PODIUM_N_CRITERIA; i++)
    if (self->values[i])
      show_value (self, (PodiumCriterion)i);
  gtk_label_set_label (GTK_LABEL (self->n_shown), shown);
  gtk_button_set_label (GTK_BUTTON (self->why), why);
  gtk_widget_set_visible (self->why, n < of);
}

static void
on_view_changed (PodiumFilterPopover *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_filter (self);
}

static void
on_map (PodiumFilterPopover *self)
{
  show_counts (self);
  show_filter (self);
}

/* --- The rows, to the filter --- */

static Choice *
choice_of (PodiumFilterPopover *self, GtkCheckButton *tick)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (((Choice *)g_ptr_array_index (self->choices, i))->tick == GTK_WIDGET (tick))
      return g_ptr_array_index (self->choices, i);
  g_return_val_if_reached (NULL);
}

static void
on_tick (PodiumFilterPopover *self, GtkCheckButton *tick)
{
  Choice *choice = choice_of (self, tick);
  gboolean on = gtk_check_button_get_active (tick);
  /* Of radio buttons the one that is chosen counts, not the one that gives way. */
  if (self->following || (choice->radio && !on))
    return;
  const char *old = chosen (self, choice->criterion);
  if (choice->word)
    podium_focus_set_filter (self->focus, choice->criterion, choice->word, on);
  else if (old)
    podium_focus_set_filter (self->focus, choice->criterion, old, FALSE);
}

static void
on_use (PodiumFilterPopover *self)
{
  guint use = adw_combo_row_get_selected (ADW_COMBO_ROW (self->use));
  if (self->following || !self->focus || use > PODIUM_N_USES)
    return;
  const char *old = chosen (self, PODIUM_BY_USE);
  if (use)
    podium_focus_set_filter (self->focus, PODIUM_BY_USE, podium_terms_word (&podium_terms_use, (int)use),
                             TRUE);
  else if (old)
    podium_focus_set_filter (self->focus, PODIUM_BY_USE, old, FALSE);
}

static void
on_promises (PodiumFilterPopover *self)
{
  if (self->following)
    return;
  podium_focus_set_filter (self->focus, PODIUM_BY_ACCESS, PODIUM_FILTER_PROMISES,
                           gtk_switch_get_active (GTK_SWITCH (self->promises)));
  show_counts (self);
}

static void
on_why (PodiumFilterPopover *self)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_window_present (GTK_WINDOW (podium_left_out_window_new (parent, self->focus)));
}

/* --- Building --- */

static GtkWidget *
new_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

/* A row to tick. @group: of radio buttons; NULL: it is a tick by itself. */
static GtkWidget *
new_choice (PodiumFilterPopover *self, PodiumCriterion criterion, const char *word, GtkWidget *group,
            gboolean radio)
{
  g_autofree char *title = word ? podium_filter_word (podium_focus_get_catalog (self->focus), criterion, word)
                                : g_strdup (_ ("Any"));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
  GtkWidget *count = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "width-chars", 4, NULL);
  GtkWidget *tick = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, NULL);
  Choice *choice = g_new0 (Choice, 1);
  *choice = (Choice){criterion, g_strdup (word), tick, count, radio};
  g_ptr_array_add (self->choices, choice);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  if (group)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (tick), GTK_CHECK_BUTTON (group));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (on_tick), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick); /* names it, too */
  return row;
}

static void
add_access (PodiumFilterPopover *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self->access);
  for (int word = 1; word <= PODIUM_N_ACCESS + 1; word++) {
    const char *spelt =
        word > PODIUM_N_ACCESS ? PODIUM_FILTER_UNKNOWN : podium_terms_word (&podium_terms_access, word);
    GtkWidget *row = new_choice (self, PODIUM_BY_ACCESS, spelt, NULL, FALSE);
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon (podium_access_icon_name (
                                                         word > PODIUM_N_ACCESS ? 0 : (PodiumAccess)word)));
    adw_preferences_group_add (group, row);
  }
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Include Promises"), "subtitle",
                                 _ ("Announced and hoped routes"), NULL);
  self->promises = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  g_signal_connect_object (self->promises, "notify::active", G_CALLBACK (on_promises), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->promises);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->promises);
  adw_preferences_group_add (group, row);
}

/* An expander with its choices, and what no source says as the last. */
static void
add_folded (PodiumFilterPopover *self, PodiumCriterion criterion)
{
  g_autoptr (GPtrArray) words = podium_filter_choices (podium_focus_get_catalog (self->focus), criterion);
  gboolean radio = criterion == PODIUM_BY_CONTEXT;
  GtkWidget *group = NULL;
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", podium_criterion_title (criterion), NULL);
  self->values[criterion] = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars",
                                          12, "xalign", 1.0, NULL);
  gtk_widget_add_css_class (self->values[criterion], "dim-label");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), self->values[criterion]);
  for (guint i = 0; i < words->len + radio; i++) {
    const char *word = !radio ? g_ptr_array_index (words, i) : i ? g_ptr_array_index (words, i - 1) : NULL;
    GtkWidget *choice = new_choice (self, criterion, word, group, radio);
    if (radio && !group)
      group = ((Choice *)g_ptr_array_index (self->choices, self->choices->len - 1))->tick;
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), choice);
  }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            new_choice (self, criterion, PODIUM_FILTER_UNKNOWN, NULL, FALSE));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->more), row);
}

static void
podium_filter_popover_dispose (GObject *object)
{
  PodiumFilterPopover *self = PODIUM_FILTER_POPOVER (object);
  if (self->focus)
    g_signal_handlers_disconnect_by_data (self->focus, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_FILTER_POPOVER);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_filter_popover_parent_class)->dispose (object);
}

static void
podium_filter_popover_class_init (PodiumFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_filter_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PodiumFilterPopover, use);
  gtk_widget_class_bind_template_child (widget_class, PodiumFilterPopover, access);
  gtk_widget_class_bind_template_child (widget_class, PodiumFilterPopover, more);
  gtk_widget_class_bind_template_child (widget_class, PodiumFilterPopover, n_shown);
  gtk_widget_class_bind_template_child (widget_class, PodiumFilterPopover, why);
  gtk_widget_class_bind_template_callback (widget_class, on_map);
  gtk_widget_class_bind_template_callback (widget_class, on_use);
  gtk_widget_class_bind_template_callback (widget_class, on_why);
}

static void
podium_filter_popover_init (PodiumFilterPopover *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
podium_filter_popover_new (PodiumFocus *focus)
{
  static const PodiumCriterion folded[] = {PODIUM_BY_MAKER, PODIUM_BY_STATUS, PODIUM_BY_MODALITY,
                                           PODIUM_BY_CONTEXT, PODIUM_BY_YEAR};
  PodiumFilterPopover *self = g_object_new (PODIUM_TYPE_FILTER_POPOVER, NULL);
  g_autoptr (GtkStringList) uses = gtk_string_list_new ((const char *const[]){_ ("Anything"), NULL});
  for (int use = 1; use <= PODIUM_N_USES; use++) {
    g_autofree char *word = podium_filter_word (podium_focus_get_catalog (focus), PODIUM_BY_USE,
                                                podium_terms_word (&podium_terms_use, use));
    gtk_string_list_append (uses, word);
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->use), G_LIST_MODEL (uses));
  self->focus = g_object_ref (focus);
  add_access (self);
  for (gsize i = 0; i < G_N_ELEMENTS (folded); i++)
    add_folded (self, folded[i]);
  g_signal_connect_swapped (focus, "view-changed", G_CALLBACK (on_view_changed), self);
  return GTK_WIDGET (self);
}
