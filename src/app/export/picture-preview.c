/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture-preview.h"

#include "describe.h"
#include "painter.h"
#include "vision-image.h"

#define LEAST 120 /* px a side */
#define THUMBNAIL 240 /* px of its longer side */
#define PAPER 4 /* px around it, for its shadow */
#define CHECKER 8 /* px of a square where the picture is transparent */

struct _PodiumPicturePreview {
  GtkWidget parent_instance;
  PodiumScene *scene;
  PodiumFonts *fonts; /* not owned */
  GskRenderNode *node;
  GdkTexture *seen; /* what the vision makes of it; NULL: not drawn yet, or nothing is simulated */
  double seen_scale; /* device px of it a px of the picture */
  PodiumVision vision;
  gboolean thumbnail, transparent, true_size;
  double zoom;
};

G_DEFINE_FINAL_TYPE (PodiumPicturePreview, podium_picture_preview, GTK_TYPE_WIDGET)

enum { PROP_ZOOM = 1, N_PROPS };
static GParamSpec *props[N_PROPS];

static void
podium_picture_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                                int *natural, int *minimum_baseline, int *natural_baseline)
{
  PodiumPicturePreview *self = PODIUM_PICTURE_PREVIEW (widget);
  if (self->true_size && self->scene) {
    *minimum = *natural = (int)(orientation == GTK_ORIENTATION_HORIZONTAL ? self->scene->width : self->scene->height) + 2 * PAPER;
    *minimum_baseline = *natural_baseline = -1;
    return;
  }
  *minimum = LEAST;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : LEAST;
  *minimum_baseline = *natural_baseline = -1;
}

static gboolean
tell_zoom (gpointer self)
{
  g_object_notify_by_pspec (self, props[PROP_ZOOM]);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

static void
fit (PodiumPicturePreview *self, int width, int height)
{
  double zoom = 1;
  if (self->scene && !self->true_size)
    zoom = MIN (1, MIN (MAX (0, width - 2 * PAPER) / self->scene->width, MAX (0, height - 2 * PAPER) / self->scene->height));
  if (self->scene && self->thumbnail)
    zoom = MIN (zoom, THUMBNAIL / MAX (self->scene->width, self->scene->height));
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  g_idle_add (tell_zoom, g_object_ref (self));
}

static void
podium_picture_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  fit (PODIUM_PICTURE_PREVIEW (widget), width, height);
}

static void
append_checker (GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  static const GdkRGBA light = {1, 1, 1, 1}, dark = {0.86F, 0.86F, 0.86F, 1};
  gtk_snapshot_append_color (snapshot, &light, paper);
  gtk_snapshot_push_repeat (snapshot, paper,
                            &GRAPHENE_RECT_INIT (paper->origin.x, paper->origin.y, 2 * CHECKER, 2 * CHECKER));
  gtk_snapshot_append_color (snapshot, &dark,
                             &GRAPHENE_RECT_INIT (paper->origin.x, paper->origin.y, CHECKER, CHECKER));
  gtk_snapshot_append_color (
      snapshot, &dark,
      &GRAPHENE_RECT_INIT (paper->origin.x + CHECKER, paper->origin.y + CHECKER, CHECKER, CHECKER));
  gtk_snapshot_pop (snapshot);
}

/* The picture as it is, sharp at every zoom. */
static void
append_scene (PodiumPicturePreview *self, GtkSnapshot *snapshot)
{
  if (!self->node) {
    GtkSnapshot *own = gtk_snapshot_new ();
    graphene_rect_t page = GRAPHENE_RECT_INIT (0, 0, (float)self->scene->width, (float)self->scene->height);
    cairo_t *cr = gtk_snapshot_append_cairo (own, &page);
    podium_paint_scene (self->scene, self->fonts, cr);
    cairo_destroy (cr);
    self->node = gtk_snapshot_free_to_node (own);
  }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float)self->zoom, (float)self->zoom);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
}

/* The pixels that are shown, @width x @height, as the vision has them: GSK's own colour matrices know no linear light. */
static GdkTexture *
draw_seen (PodiumPicturePreview *self, int width, int height, double scale)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (image);
  cairo_scale (cr, scale, scale);
  podium_paint_scene (self->scene, self->fonts, cr);
  cairo_destroy (cr);
  podium_vision_image (self->vision, image);
  gsize stride = (gsize)cairo_image_surface_get_stride (image);
  g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (image), stride * (gsize)height);
  cairo_surface_destroy (image);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
append_seen (PodiumPicturePreview *self, GtkSnapshot *snapshot, float width, float height)
{
  double scale = self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  if (self->seen && self->seen_scale != scale)
    g_clear_object (&self->seen);
  if (!self->seen) {
    int columns = MAX (1, (int)(self->scene->width * scale + 0.5));
    int rows = MAX (1, (int)(self->scene->height * scale + 0.5));
    self->seen = draw_seen (self, columns, rows, scale);
    self->seen_scale = scale;
  }
  gtk_snapshot_append_texture (snapshot, self->seen, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
podium_picture_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PodiumPicturePreview *self = PODIUM_PICTURE_PREVIEW (widget);
  if (!self->scene)
    return;
  double width = self->scene->width * self->zoom, height = self->scene->height * self->zoom;
  graphene_rect_t paper = GRAPHENE_RECT_INIT ((float)(int)((gtk_widget_get_width (widget) - width) / 2),
                                              (float)(int)((gtk_widget_get_height (widget) - height) / 2),
                                              (float)width, (float)height);
  GskRoundedRect edge;
  gsk_rounded_rect_init_from_rect (&edge, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &edge, &(GdkRGBA){0, 0, 0, 0.3F}, 0, 1, 1, 3);
  if (self->transparent)
    append_checker (snapshot, &paper);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &paper.origin);
  if (self->vision == PODIUM_VISION_NORMAL)
    append_scene (self, snapshot);
  else
    append_seen (self, snapshot, paper.size.width, paper.size.height);
  gtk_snapshot_restore (snapshot);
}

static void
forget (PodiumPicturePreview *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->seen);
  g_clear_pointer (&self->scene, podium_scene_free);
}

static void
podium_picture_preview_finalize (GObject *object)
{
  forget (PODIUM_PICTURE_PREVIEW (object));
  G_OBJECT_CLASS (podium_picture_preview_parent_class)->finalize (object);
}

static void
podium_picture_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, PODIUM_PICTURE_PREVIEW (object)->zoom);
}

static void
podium_picture_preview_class_init (PodiumPicturePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->finalize = podium_picture_preview_finalize;
  object_class->get_property = podium_picture_preview_get_property;
  widget_class->measure = podium_picture_preview_measure;
  widget_class->size_allocate = podium_picture_preview_size_allocate;
  widget_class->snapshot = podium_picture_preview_snapshot;
  props[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 0, 1, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
podium_picture_preview_init (PodiumPicturePreview *self)
{
  self->zoom = 1;
}

void
podium_picture_preview_set (PodiumPicturePreview *self, PodiumFocus *focus, PodiumFonts *fonts,
                            const PodiumSetup *setup)
{
  g_return_if_fail (PODIUM_IS_PICTURE_PREVIEW (self));
  const PodiumView *view = podium_focus_get_view (focus);
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (focus);
  forget (self);
  self->fonts = fonts;
  self->transparent = setup->transparent;
  if (podium_view_validate (view, catalog, NULL)) {
    self->scene = podium_chart_build (catalog, view, setup, fonts);
    g_autofree char *described = podium_scene_describe (self->scene);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->scene->title,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described, -1);
  }
  fit (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  if (self->true_size)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
podium_picture_preview_look (PodiumPicturePreview *self, PodiumVision vision, gboolean thumbnail)
{
  g_return_if_fail (PODIUM_IS_PICTURE_PREVIEW (self));
  self->vision = vision;
  self->thumbnail = thumbnail;
  g_clear_object (&self->seen);
  fit (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
podium_picture_preview_set_true_size (PodiumPicturePreview *self, gboolean true_size)
{
  g_return_if_fail (PODIUM_IS_PICTURE_PREVIEW (self));
  self->true_size = true_size;
  g_clear_object (&self->seen);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const PodiumScene *
podium_picture_preview_get_scene (PodiumPicturePreview *self)
{
  return self->scene;
}

double
podium_picture_preview_get_zoom (PodiumPicturePreview *self)
{
  return self->zoom;
}
