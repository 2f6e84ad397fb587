/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "print.h"

#include "chart.h"
#include "painter.h"
#include "settings.h"

/* Points a px: the chart's type, 12 px and up, is 9 points and up on paper. */
#define POINTS 0.75

static PodiumScene *
lay_out (PodiumFocus *focus, PodiumFonts *fonts, double width, double height)
{
  const PodiumView *view = podium_focus_get_view (focus);
  const PodiumCatalog *catalog = podium_focus_get_drawn_catalog (focus);
  PodiumSetup setup = {
      .width = CLAMP (width / POINTS, PODIUM_LEAST_SIDE, PODIUM_MOST_SIDE),
      .height = CLAMP (height / POINTS, PODIUM_LEAST_SIDE, PODIUM_MOST_SIDE),
      .theme = PODIUM_THEME_PRINT,
      .language = podium_chart_language (),
  };
  return podium_view_validate (view, catalog, NULL) ? podium_chart_build (catalog, view, &setup, fonts) : NULL;
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, PodiumFocus *focus)
{
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  PodiumFonts *fonts = podium_fonts_new ();
  PodiumScene *scene = lay_out (focus, fonts, width, height);
  if (scene) {
    /* Paper smaller than the least chart gets that one, smaller. */
    double scale = MIN (width / scene->width, height / scene->height);
    cairo_scale (cr, scale, scale);
    podium_paint_scene (scene, fonts, cr);
    podium_scene_free (scene);
  }
  podium_fonts_free (fonts);
}

/* Landscape, as most screens are, where nobody chose. */
static GtkPageSetup *
page_setup_of (GSettings *settings)
{
  g_autoptr (GVariant) kept = settings ? g_settings_get_value (settings, "page-setup") : NULL;
  if (kept && g_variant_n_children (kept))
    return gtk_page_setup_new_from_gvariant (kept);
  GtkPageSetup *setup = gtk_page_setup_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

GtkPrintOperation *
podium_print_new (PodiumFocus *focus, GSettings *settings)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = page_setup_of (settings);
  g_autoptr (GVariant) kept = settings ? g_settings_get_value (settings, "print-settings") : NULL;
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, podium_focus_get_view_name (focus));
  if (kept && g_variant_n_children (kept)) {
    g_autoptr (GtkPrintSettings) choices = gtk_print_settings_new_from_gvariant (kept);
    gtk_print_operation_set_print_settings (operation, choices);
  }
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), focus, 0);
  return operation;
}

void
podium_print_remember (GtkPrintOperation *operation, GSettings *settings)
{
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPrintSettings *choices = gtk_print_operation_get_print_settings (operation);
  if (setup)
    g_settings_set_value (settings, "page-setup", gtk_page_setup_to_gvariant (setup));
  if (choices)
    g_settings_set_value (settings, "print-settings", gtk_print_settings_to_gvariant (choices));
}
