/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "how-to-read.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "document-reader.h"
#include "picture-preview.h"
#include "settings.h"
#include "swatch.h"
#include "view-words.h"

/* Of the chart, px; the panel shows it at its size. */
#define WIDTH 336
#define HEIGHT 330

struct _PodiumHowToRead {
  GtkBox parent_instance;
  GtkWidget *title, *sentences[PODIUM_N_HOW_TO_READ];
  PodiumPicturePreview *picture;
  PodiumFocus *focus; /* of the made-up models */
  PodiumFonts *fonts;
  PodiumChartKind kind;
};

G_DEFINE_FINAL_TYPE (PodiumHowToRead, podium_how_to_read, GTK_TYPE_BOX)

static const struct {
  PodiumChartKind kind;
  const char *sentences[PODIUM_N_HOW_TO_READ];
  gboolean noted; /* there is room for a note at the figures that differ */
} kinds[] = {
    {PODIUM_CHART_RANKING,
     {N_ ("Each row is a model; the further its bar or dot reaches, the higher its figure."),
      N_ ("A bracket spans the figures of sources that disagree; which of them the bar shows, the claim "
          "policy decides."),
      N_ ("A dashed link at the end joins models whose order the figures do not settle.")},
     FALSE},
    {PODIUM_CHART_EFFICIENCY,
     {N_ ("Each mark is a model, at its figures on both axes; the arrow points to the corner where both are "
          "best."),
      N_ ("The dashed line is the frontier: no other model beats those on it on both axes at once."),
      N_ ("Where figures disagree a bracket reaches from the mark to the others; an axis that does not start "
          "at zero says so.")},
     TRUE},
    {PODIUM_CHART_PROFILE,
     {N_ ("Each row is a metric, each mark a model; read along a row to see how far apart the models are."),
      N_ ("Only metrics of one unit share an axis; distances in two panels do not compare."),
      N_ ("Where a model has no mark in a row, no source publishes a figure: that is not zero.")},
     TRUE},
    {PODIUM_CHART_DUEL,
     {N_ ("Each row sets two models side by side on one metric, and ends with a verdict."),
      N_ ("The verdict allows for the rounding of the printed digits and for published intervals."),
      N_ ("“Depends on the source” means that another published figure puts the other model ahead.")},
     FALSE},
    {PODIUM_CHART_MATRIX,
     {N_ ("Each row is a metric, each column a model; the darker a cell, the closer to the best of its row."),
      N_ ("Colours compare within a row only, since two metrics never share a scale."),
      N_ ("A dashed cell has no published figure; a bracket under a figure means that sources differ.")},
     FALSE},
    {PODIUM_CHART_ACCESS,
     {N_ ("Each row is a model, each column a way to have it."),
      N_ ("The symbol says how things stand: available today, in preview, announced, hoped for, or not "
          "offered."),
      N_ ("A question mark means that no source says; it never means no.")},
     FALSE},
    {PODIUM_CHART_TIMELINE,
     {N_ ("Each mark is a model, at the day it came out and its figure."),
      N_ ("The stepped line is the frontier: the best figure that any model here had reached by then."),
      N_ ("A model without a known date or figure has no place here; it is named below the chart.")},
     FALSE},
    {PODIUM_CHART_COMPOSITE,
     {N_ ("Each model gets one score from the metrics and the weights that you chose; it is derived, not "
          "published."),
      N_ ("Where a figure is missing or sources differ, the score is a span from the worst to the best that "
          "is possible."),
      N_ ("Ranks such as “1–2” say which places the model may hold within these spans.")},
     TRUE},
    {PODIUM_CHART_SLOPE,
     {N_ ("Each line is a model, each column one source, setting, edition or document of the same measurement, or one metric."),
      N_ ("A steep line means that the figure differs between them; lines that cross change the order."),
      N_ ("Where editions do not compare, and between metrics, the columns show ranks instead of figures.")},
     TRUE},
};

const char *const *
podium_how_to_read_sentences (PodiumChartKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i].sentences;
  return NULL;
}

static gboolean
is_noted (PodiumChartKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i].noted;
  return FALSE;
}

/* The view of its kind, with a note where the sources differ. */
static void
choose_view (PodiumHowToRead *self)
{
  const PodiumView *view = podium_document_view (podium_focus_get_document (self->focus),
                                                 podium_terms_word (&podium_terms_chart, (int)self->kind));
  if (!view)
    return;
  podium_focus_choose_view (self->focus, view);
  if (!is_noted (self->kind) || view->annotations)
    return;
  PodiumView *noted = podium_view_copy (view);
  PodiumAnnotation *note = podium_annotation_new (PODIUM_ANNOTATION_NOTE);
  note->model = g_strdup ("a");
  /* Translators: a note with an arrow in a small chart; short */
  note->text = g_strdup (_ ("Sources differ"));
  podium_view_annotate (noted, note);
  podium_focus_change_view (self->focus, noted, "", NULL);
}

static void
show_picture (PodiumHowToRead *self)
{
  const PodiumSetup setup = {
      .width = WIDTH, .height = HEIGHT, .theme = podium_window_theme (), .language = podium_chart_language ()};
  if (self->kind)
    podium_picture_preview_set (self->picture, self->focus, self->fonts, &setup);
}

void
podium_how_to_read_set_kind (PodiumHowToRead *self, PodiumChartKind kind)
{
  g_return_if_fail (PODIUM_IS_HOW_TO_READ (self));
  const char *const *sentences = podium_how_to_read_sentences (kind);
  if (kind == self->kind || !sentences)
    return;
  self->kind = kind;
  gtk_label_set_label (GTK_LABEL (self->title), podium_kind_title (kind));
  for (int i = 0; i < PODIUM_N_HOW_TO_READ; i++)
    gtk_label_set_label (GTK_LABEL (self->sentences[i]), _ (sentences[i]));
  choose_view (self);
  show_picture (self);
}

/* --- The widget --- */

static PodiumDocument *
read_made_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/io/github/podium/Podium/how-to-read.json",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  PodiumDocument *document = podium_document_read_data (data, length, "how-to-read.json", &error);
  g_assert_no_error (error);
  return document;
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
podium_how_to_read_dispose (GObject *object)
{
  PodiumHowToRead *self = PODIUM_HOW_TO_READ (object);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (podium_how_to_read_parent_class)->dispose (object);
}

static void
podium_how_to_read_finalize (GObject *object)
{
  podium_fonts_free (PODIUM_HOW_TO_READ (object)->fonts);
  G_OBJECT_CLASS (podium_how_to_read_parent_class)->finalize (object);
}

static void
podium_how_to_read_class_init (PodiumHowToReadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = podium_how_to_read_dispose;
  G_OBJECT_CLASS (klass)->finalize = podium_how_to_read_finalize;
}

static void
podium_how_to_read_init (PodiumHowToRead *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->fonts = podium_fonts_new ();
  self->focus = podium_focus_new (read_made_up (), "");
  self->title = new_label ("title-2");
  self->picture = g_object_new (PODIUM_TYPE_PICTURE_PREVIEW, "height-request", HEIGHT, NULL);
  gtk_box_append (GTK_BOX (self), self->title);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->picture));
  for (int i = 0; i < PODIUM_N_HOW_TO_READ; i++) {
    self->sentences[i] = new_label (NULL);
    gtk_box_append (GTK_BOX (self), self->sentences[i]);
  }
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (show_picture), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
podium_how_to_read_new (void)
{
  return g_object_new (PODIUM_TYPE_HOW_TO_READ, NULL);
}
