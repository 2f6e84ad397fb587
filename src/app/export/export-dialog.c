/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-dialog.h"

#include <glib/gi18n.h>

#include "export-checks.h"
#include "picture-preview.h"
#include "settings.h"
#include "take-away.h"

#define ONE_COLUMN 760 /* px of the dialog below which the preview stands over the form */
#define N_FORMATS 3
#define A4 6         /* among the presets */
#define MOST_SCALE 4 /* of a PNG */

struct _PodiumExportDialog {
  AdwWindow parent_instance;
  GtkWidget *view_name, *body, *divider, *preview_side, *zoom, *export;
  PodiumPicturePreview *preview;
  PodiumExportChecks *checks;
  GtkDropDown *vision;
  GtkWidget *formats[N_FORMATS];
  GtkSpinButton *width, *height;
  AdwComboRow *preset, *scale, *theme, *language, *svg_text;
  GtkWidget *transparent, *include_data;
  PodiumFocus *focus;
  PodiumFonts *fonts;
  GSettings *settings;
  GFile *folder;       /* of files that may be replaced, while the user is asked */
  gboolean presetting; /* the size follows the preset, and not the other way round */
  guint idle;
};

G_DEFINE_FINAL_TYPE (PodiumExportDialog, podium_export_dialog, ADW_TYPE_WINDOW)

static guint exported;

static const PodiumPictureFormat formats[N_FORMATS] = {PODIUM_PICTURE_PNG, PODIUM_PICTURE_SVG,
                                                       PODIUM_PICTURE_PDF};

static const struct {
  const char *name;
  int width, height; /* px */
} presets[] = {
    {N_ ("Article, 1200 px"), 1200, 800}, {N_ ("Slide, 16:9"), 1600, 900}, {N_ ("Full HD"), 1920, 1080},
    {N_ ("Square"), 1080, 1080},          {N_ ("Social Card"), 1200, 630}, {N_ ("Small, 640 px"), 640, 480},
    {N_ ("A4 Landscape"), 1123, 794},
};

static const PodiumThemeName themes[] = {PODIUM_THEME_LIGHT, PODIUM_THEME_DARK, PODIUM_THEME_PRINT,
                                         PODIUM_THEME_SLIDE};

/* --- The form --- */

static PodiumTakeAway
how (PodiumExportDialog *self)
{
  const char *code = podium_language_codes ()[adw_combo_row_get_selected (self->language)];
  return (PodiumTakeAway){
      .setup = {.width = gtk_spin_button_get_value (self->width),
                .height = gtk_spin_button_get_value (self->height),
                .theme = themes[adw_combo_row_get_selected (self->theme)],
                .language = podium_language_parse (code),
                .transparent = gtk_switch_get_active (GTK_SWITCH (self->transparent))},
      .scale = adw_combo_row_get_selected (self->scale) + 1,
      .outline = adw_combo_row_get_selected (self->svg_text) == 1,
      .strip = !gtk_switch_get_active (GTK_SWITCH (self->include_data)),
  };
}

static guint
n_formats (PodiumExportDialog *self)
{
  guint n = 0;
  for (int i = 0; i < N_FORMATS; i++)
    n += gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[i]));
  return n;
}

/* What the picture is looked over for. */
static void
look_over (PodiumExportDialog *self, const PodiumTakeAway *away)
{
  gboolean png = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[0]));
  gboolean pdf = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[2]));
  PodiumCheckSetup setup = {.theme = away->setup.theme,
                            .transparent = away->setup.transparent,
                            .printed = pdf || away->setup.theme == PODIUM_THEME_PRINT,
                            .pixels = png ? away->scale : 0};
  podium_export_checks_look (self->checks, self->focus, podium_picture_preview_get_scene (self->preview), self->fonts, &setup);
  gtk_button_set_label (GTK_BUTTON (self->export),
                        podium_export_checks_are_serious (self->checks) ? _ ("_Export Anyway…") : _ ("_Export…"));
}

static gboolean
show (gpointer data)
{
  PodiumExportDialog *self = data;
  PodiumTakeAway away = how (self);
  g_autofree char *pixels = g_strdup_printf (_ ("%.0f × %.0f pixels"), away.setup.width * away.scale,
                                             away.setup.height * away.scale);
  self->idle = 0;
  podium_picture_preview_set (self->preview, self->focus, self->fonts, &away.setup);
  look_over (self, &away);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scale), pixels);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale),
                            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[0])));
  gtk_widget_set_sensitive (GTK_WIDGET (self->svg_text),
                            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[1])));
  return G_SOURCE_REMOVE;
}

static void
queue_show (PodiumExportDialog *self)
{
  if (!self->idle)
    self->idle = g_idle_add (show, self);
}

/* At least one format: the last one does not let go. */
static void
on_format (PodiumExportDialog *self, GtkToggleButton *button)
{
  if (!n_formats (self))
    gtk_toggle_button_set_active (button, TRUE);
  queue_show (self);
}

static void
on_preset (PodiumExportDialog *self)
{
  guint i = adw_combo_row_get_selected (self->preset);
  if (i >= G_N_ELEMENTS (presets))
    return;
  self->presetting = TRUE;
  gtk_spin_button_set_value (self->width, presets[i].width);
  gtk_spin_button_set_value (self->height, presets[i].height);
  self->presetting = FALSE;
  queue_show (self);
}

/* A size of one's own is the last of the presets, "Custom". */
static void
on_size (PodiumExportDialog *self)
{
  guint i = 0;
  if (self->presetting)
    return;
  while (i < G_N_ELEMENTS (presets) && (presets[i].width != gtk_spin_button_get_value_as_int (self->width) ||
                                        presets[i].height != gtk_spin_button_get_value_as_int (self->height)))
    i++;
  adw_combo_row_set_selected (self->preset, i);
  queue_show (self);
}

static void
on_zoom (PodiumExportDialog *self)
{
  g_autofree char *text =
      g_strdup_printf (_ ("%.0f %%"), 100 * podium_picture_preview_get_zoom (self->preview));
  gtk_label_set_label (GTK_LABEL (self->zoom), text);
}

static void
on_true_size (PodiumExportDialog *self, GtkToggleButton *button)
{
  podium_picture_preview_set_true_size (self->preview, gtk_toggle_button_get_active (button));
}

/* Does what a finding needs, in the form, where it is seen. */
static void
on_fix (PodiumExportDialog *self, int fix)
{
  guint scale = adw_combo_row_get_selected (self->scale);
  switch ((PodiumExportFix)fix) {
  case PODIUM_EXPORT_FIX_GROUND:
    gtk_switch_set_active (GTK_SWITCH (self->transparent), FALSE);
    break;
  case PODIUM_EXPORT_FIX_PAGE:
    adw_combo_row_set_selected (self->preset, A4);
    break;
  case PODIUM_EXPORT_FIX_TALLER:
    gtk_spin_button_set_value (self->height, 1.25 * gtk_spin_button_get_value (self->height));
    break;
  case PODIUM_EXPORT_FIX_PIXELS:
    adw_combo_row_set_selected (self->scale, MIN (scale + 1, MOST_SCALE - 1));
    break;
  default:
    break;
  }
}

/* The drop-down lists the visions in their order, then a thumbnail, which is small and nothing else. */
static void
on_vision (PodiumExportDialog *self)
{
  guint i = gtk_drop_down_get_selected (self->vision);
  gboolean thumbnail = i == PODIUM_N_VISIONS;
  podium_picture_preview_look (self->preview, thumbnail ? PODIUM_VISION_NORMAL : (PodiumVision)i, thumbnail);
}

/* --- Writing --- */

static void
say_failed (PodiumExportDialog *self, const char *name, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, error->message);
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _ ("Could Not Export %s"), name);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
write_one (PodiumExportDialog *self, PodiumPictureFormat format, GFile *file)
{
  PodiumTakeAway away = how (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (file), *name = g_filename_display_name (base);
  g_autoptr (GBytes) picture = podium_take_away_picture (self->focus, self->fonts, &away, format, &error);
  if (picture && podium_take_away_write (file, picture, &error))
    return TRUE;
  say_failed (self, name, error);
  return FALSE;
}

static void
remember_folder (PodiumExportDialog *self, GFile *folder)
{
  g_autofree char *uri = folder ? g_file_get_uri (folder) : NULL;
  if (self->settings && uri)
    g_settings_set_string (self->settings, "export-folder", uri);
}

static void
finish (PodiumExportDialog *self, const char *name, GFile *file)
{
  g_signal_emit (self, exported, 0, name, file);
  gtk_window_close (GTK_WINDOW (self));
}

/* Overwriting several files is asked about once; a single one the file chooser has asked about. */
static void
write_all (PodiumExportDialog *self, GFile *folder)
{
  g_autofree char *stem = podium_take_away_name (self->focus);
  guint n = 0;
  for (int i = 0; i < N_FORMATS; i++) {
    if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[i])))
      continue;
    g_autofree char *name = g_strdup_printf ("%s.%s", stem, podium_picture_ending (formats[i]));
    g_autoptr (GFile) file = g_file_get_child (folder, name);
    if (!write_one (self, formats[i], file))
      return;
    n++;
  }
  g_autofree char *said = g_strdup_printf (ngettext ("%u file", "%u files", n), n);
  remember_folder (self, folder);
  finish (self, said, folder);
}

static gboolean
replace (gpointer data)
{
  PodiumExportDialog *self = data;
  g_autoptr (GFile) folder = g_steal_pointer (&self->folder);
  if (folder && gtk_widget_get_mapped (GTK_WIDGET (self)))
    write_all (self, folder);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

/* Later: writing closes this dialog, and with it the one that is just answering. */
static void
on_replace_response (PodiumExportDialog *self, const char *response)
{
  if (g_str_equal (response, "replace"))
    g_idle_add (replace, g_object_ref (self));
}

static void
export_to_folder (PodiumExportDialog *self, GFile *folder)
{
  g_autofree char *stem = podium_take_away_name (self->focus);
  g_autoptr (GString) there = g_string_new (NULL);
  for (int i = 0; i < N_FORMATS; i++) {
    g_autofree char *name = g_strdup_printf ("%s.%s", stem, podium_picture_ending (formats[i]));
    g_autoptr (GFile) file = g_file_get_child (folder, name);
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[i])) &&
        g_file_query_exists (file, NULL))
      g_string_append_printf (there, "%s%s", there->len ? ", " : "", name);
  }
  if (!there->len) {
    write_all (self, folder);
    return;
  }
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Replace Files?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _ ("The folder already holds %s."),
                                  there->str);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_set_object (&self->folder, folder);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_replace_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The format that was asked for, and its ending where the name has none. */
static void
export_to_file (PodiumExportDialog *self, GFile *chosen)
{
  int i = 0;
  while (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[i])))
    i++;
  g_autofree char *base = g_file_get_basename (chosen);
  g_autoptr (GFile) folder = g_file_get_parent (chosen);
  g_autofree char *name = podium_picture_format_of (base) == formats[i]
                              ? g_strdup (base)
                              : g_strdup_printf ("%s.%s", base, podium_picture_ending (formats[i]));
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  if (!write_one (self, formats[i], file))
    return;
  remember_folder (self, folder);
  finish (self, shown, file);
}

static void
on_chosen (PodiumExportDialog *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  gboolean folder =
      gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
  if (!file)
    return;
  if (folder)
    export_to_folder (self, file);
  else
    export_to_file (self, file);
}

/* Where the last export went, else the pictures, else home. */
static GFile *
first_folder (PodiumExportDialog *self)
{
  g_autofree char *uri = self->settings ? g_settings_get_string (self->settings, "export-folder") : NULL;
  g_autoptr (GFile) last = uri && *uri ? g_file_new_for_uri (uri) : NULL;
  const char *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);
  if (last && g_file_query_exists (last, NULL))
    return g_steal_pointer (&last);
  if (pictures && g_file_test (pictures, G_FILE_TEST_IS_DIR))
    return g_file_new_for_path (pictures);
  return g_file_new_for_path (g_get_home_dir ());
}

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PodiumExportDialog *self = PODIUM_EXPORT_DIALOG (widget);
  gboolean several = n_formats (self) > 1;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      several ? _ ("Export to a Folder") : _ ("Export Chart"), GTK_WINDOW (self),
      several ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"),
      _ ("_Cancel"));
  g_autoptr (GFile) folder = first_folder (self);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  for (int i = 0; i < N_FORMATS && !several; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->formats[i]))) {
      g_autofree char *stem = podium_take_away_name (self->focus);
      g_autofree char *name = g_strdup_printf ("%s.%s", stem, podium_picture_ending (formats[i]));
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- The widget --- */

/* Two columns, or the preview over the form. */
static void
set_narrow (PodiumExportDialog *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->divider),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (self->preview_side, -1, narrow ? 340 : -1);
  gtk_widget_set_vexpand (self->preview_side, !narrow);
  gtk_widget_set_visible (self->view_name, !narrow); /* what the dialog is for may take both lines */
}

static gboolean
fold (gpointer data)
{
  PodiumExportDialog *self = data;
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)) < ONE_COLUMN);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

/* Folded before the first frame where it is to come up narrow: two columns would widen it. */
static void
podium_export_dialog_realize (GtkWidget *widget)
{
  int width, height;
  gtk_window_get_default_size (GTK_WINDOW (widget), &width, &height);
  set_narrow (PODIUM_EXPORT_DIALOG (widget), width < ONE_COLUMN);
  GTK_WIDGET_CLASS (podium_export_dialog_parent_class)->realize (widget);
}

static void
podium_export_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PodiumExportDialog *self = PODIUM_EXPORT_DIALOG (widget);
  GTK_WIDGET_CLASS (podium_export_dialog_parent_class)->size_allocate (widget, width, height, baseline);
  gboolean narrow = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->body)) == GTK_ORIENTATION_VERTICAL;
  if (narrow != (width < ONE_COLUMN))
    g_idle_add (fold, g_object_ref (self));
}

static void
podium_export_dialog_dispose (GObject *object)
{
  PodiumExportDialog *self = PODIUM_EXPORT_DIALOG (object);
  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PODIUM_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->focus);
  g_clear_object (&self->settings);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (podium_export_dialog_parent_class)->dispose (object);
}

static void
podium_export_dialog_finalize (GObject *object)
{
  podium_fonts_free (PODIUM_EXPORT_DIALOG (object)->fonts);
  G_OBJECT_CLASS (podium_export_dialog_parent_class)->finalize (object);
}

static void
podium_export_dialog_class_init (PodiumExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = podium_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = podium_export_dialog_finalize;
  widget_class->size_allocate = podium_export_dialog_size_allocate;
  widget_class->realize = podium_export_dialog_realize;
  g_type_ensure (PODIUM_TYPE_PICTURE_PREVIEW);
  g_type_ensure (PODIUM_TYPE_EXPORT_CHECKS);
  exported = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                           G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_FILE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/podium/Podium/ui/export-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PodiumExportDialog, name)
  BIND (view_name), BIND (body), BIND (divider), BIND (preview_side), BIND (zoom), BIND (vision), BIND (export), BIND (preview);
  BIND (checks);
  BIND (width), BIND (height), BIND (preset), BIND (scale), BIND (theme), BIND (language), BIND (svg_text);
  BIND (transparent), BIND (include_data);
#undef BIND
  gtk_widget_class_bind_template_child_full (widget_class, "png", FALSE,
                                             G_STRUCT_OFFSET (PodiumExportDialog, formats[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "svg", FALSE,
                                             G_STRUCT_OFFSET (PodiumExportDialog, formats[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "pdf", FALSE,
                                             G_STRUCT_OFFSET (PodiumExportDialog, formats[2]));
  gtk_widget_class_bind_template_callback (widget_class, on_fix);
  gtk_widget_class_bind_template_callback (widget_class, on_true_size);
  gtk_widget_class_bind_template_callback (widget_class, on_format);
  gtk_widget_class_bind_template_callback (widget_class, on_preset);
  gtk_widget_class_bind_template_callback (widget_class, on_size);
  gtk_widget_class_bind_template_callback (widget_class, on_vision);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom);
  gtk_widget_class_bind_template_callback (widget_class, queue_show);
  gtk_widget_class_install_action (widget_class, "export.export", NULL, on_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "export.export", NULL);
}

static void
podium_export_dialog_init (PodiumExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fonts = podium_fonts_new ();

  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL), languages = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    gtk_string_list_append (names, _ (presets[i].name));
  gtk_string_list_append (names, _ ("Custom"));
  for (const char *const *code = podium_language_codes (); *code; code++)
    gtk_string_list_append (languages, podium_language_title (*code));
  self->presetting = TRUE;
  adw_combo_row_set_model (self->preset, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (languages));
  adw_combo_row_set_selected (self->language, podium_chart_language () - 1);
  adw_combo_row_set_selected (self->scale, 1);
  self->presetting = FALSE;
  on_preset (self);
}

GtkWidget *
podium_export_dialog_new (GtkWindow *parent, PodiumFocus *focus, GSettings *settings)
{
  PodiumExportDialog *self = g_object_new (PODIUM_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->focus = g_object_ref (focus);
  self->settings = settings ? g_object_ref (settings) : NULL;
  gtk_label_set_label (GTK_LABEL (self->view_name), podium_focus_get_view_name (focus));
  g_clear_handle_id (&self->idle, g_source_remove);
  show (self);
  gtk_widget_grab_focus (self->export);
  return GTK_WIDGET (self);
}
