/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli.h"
#include "chart-data.h"
#include "picture-reader.h"
#include "picture.h"
#include "view-options.h"
#include "view-writer.h"

#include <glib/gstdio.h>
#include <errno.h>
#include <math.h>
#include <string.h>

/* A picture that waits to be written: nothing is, before all have been made. */
typedef struct {
  char *path, *temporary;
  GBytes *bytes;
} Output;

static void
output_free (gpointer data)
{
  Output *output = data;
  if (output->temporary)
    g_unlink (output->temporary);
  g_free (output->path);
  g_free (output->temporary);
  g_bytes_unref (output->bytes);
  g_free (output);
}

typedef struct {
  PodiumViewOptions view;
  char *output, *formats, *scale;
  gboolean outline, strip;
} Options;

static void
options_clear (Options *options)
{
  podium_view_options_clear (&options->view);
  g_free (options->output);
  g_free (options->formats);
  g_free (options->scale);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The formats to write, as bits; FALSE after having said why. */
static gboolean
parse_formats (const Options *o, gboolean folder, guint *formats, PodiumExit *code)
{
  if (!folder) {
    PodiumPictureFormat format = podium_picture_format_of (o->output);
    *formats = 1u << format;
    if (!format)
      *code = podium_fail (PODIUM_EXIT_USAGE, "expected -o with a name ending in .png, .svg, .pdf or .scene.json, or a folder "
                                              "ending in /, found “%s”", o->output);
    else if (o->formats)
      *code = podium_fail (PODIUM_EXIT_USAGE, "--format is for folders; the file's ending says the format of “%s”", o->output);
    return format && !o->formats;
  }
  g_auto (GStrv) words = g_strsplit (o->formats ? o->formats : "svg", ",", -1);
  *formats = 0;
  for (char **word = words; *word; word++) {
    int format = podium_terms_parse (&podium_terms_picture, g_strstrip (*word));
    if (!format) {
      *code = podium_fail (PODIUM_EXIT_USAGE, "expected --format png, svg, pdf or scene, found “%s”", *word);
      return FALSE;
    }
    *formats |= 1u << format;
  }
  return TRUE;
}

static gboolean
parse_scale (const Options *o, const PodiumSetup *setup, double *scale, PodiumExit *code)
{
  *scale = 1;
  if (o->scale && (!podium_parse_printed (o->scale, scale, NULL, NULL) || *scale < 0.1 || *scale > 16)) {
    *code = podium_fail (PODIUM_EXIT_USAGE, "expected --scale from 0.1 to 16, found “%s”", o->scale);
    return FALSE;
  }
  if (MAX (setup->width, setup->height) * *scale > PODIUM_MOST_PIXELS) {
    *code = podium_fail (PODIUM_EXIT_USAGE, "expected at most %d pixels a side, found %.0f x %.0f; lower --size or --scale",
                         PODIUM_MOST_PIXELS, setup->width * *scale, setup->height * *scale);
    return FALSE;
  }
  return TRUE;
}

/* The "Source" line of the scene, for metadata. */
static const char *
sources_of (const PodiumScene *scene)
{
  return scene->notes->len > 1 ? g_ptr_array_index (scene->notes, scene->notes->len - 2) : NULL;
}

/* Makes every format of one view into @outputs. */
static gboolean
make_pictures (const Options *o, const PodiumView *view, const PodiumCatalog *catalog, const PodiumSetup *setup, double scale,
               guint formats, gboolean folder, PodiumFonts *fonts, GPtrArray *outputs, PodiumExit *code)
{
  g_autoptr (PodiumScene) scene = podium_chart_build (catalog, view, setup, fonts);
  gboolean carries = !o->strip && formats != 1u << PODIUM_PICTURE_SCENE;
  g_autoptr (PodiumView) told = podium_chart_data_view (catalog, view);
  g_autofree char *json = podium_view_to_json (told), *data = carries ? podium_chart_data_line (catalog, view) : NULL;
  if (carries && !data)
    g_printerr ("%s: expected at most %d MB of data behind a picture, found more; the picture is drawn without, so keep the "
                "catalog beside it\n", folder ? view->id : o->output, (int) (PODIUM_PICTURE_MOST_DATA >> 20));

  for (int format = PODIUM_PICTURE_PNG; format <= PODIUM_PICTURE_SCENE; format++) {
    if (!(formats & (1u << format)))
      continue;
    g_autoptr (GError) error = NULL;
    PodiumPictureOptions options = { .format = (PodiumPictureFormat) format, .scale = format == PODIUM_PICTURE_PNG ? scale : 1,
                                     .outline = o->outline, .strip = o->strip, .view = json, .sources = sources_of (scene),
                                     .data = data };
    GBytes *bytes = podium_picture (scene, fonts, &options, &error);
    if (!bytes) {
      *code = podium_fail (PODIUM_EXIT_FILE, "%s: %s", o->output, error->message);
      return FALSE;
    }
    Output *output = g_new0 (Output, 1);
    g_autofree char *name = g_strconcat (view->id, ".", podium_picture_ending (options.format), NULL);
    output->path = folder ? g_build_filename (o->output, name, NULL) : g_strdup (o->output);
    output->bytes = bytes;
    g_ptr_array_add (outputs, output);
  }
  return TRUE;
}

/* Says in the form of all messages why @path could not be written. */
static PodiumExit
fail_write (const char *path, int code)
{
  const char *why = code == ENOENT              ? "no such folder; make it first, or choose another"
                    : code == EACCES            ? "no permission; choose another folder"
                    : code == ENOTDIR           ? "a file among the folders of its path; choose another"
                    : code == EISDIR            ? "a folder of that name; end it with / and give --format"
                                                : g_strerror (code);
  g_printerr ("%s: expected a file that can be written, found %s\n", path, why);
  return PODIUM_EXIT_FILE;
}

/* The errno behind an error of GLib's file functions. */
static int
errno_of (const GError *error)
{
  static const struct {
    int file_error, code;
  } codes[] = { { G_FILE_ERROR_NOENT, ENOENT }, { G_FILE_ERROR_ACCES, EACCES },   { G_FILE_ERROR_NOTDIR, ENOTDIR },
                { G_FILE_ERROR_ISDIR, EISDIR }, { G_FILE_ERROR_NOSPC, ENOSPC },   { G_FILE_ERROR_ROFS, EROFS },
                { G_FILE_ERROR_PERM, EPERM },   { G_FILE_ERROR_NAMETOOLONG, ENAMETOOLONG } };
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (error->code == codes[i].file_error)
      return codes[i].code;
  return EIO;
}

/* Writes every output beside its place first and moves all there only then, so that a failed run leaves nothing. */
static PodiumExit
write_outputs (GPtrArray *outputs)
{
  for (guint i = 0; i < outputs->len; i++) {
    Output *output = g_ptr_array_index (outputs, i);
    g_autoptr (GError) error = NULL;
    gsize length;
    const char *data = g_bytes_get_data (output->bytes, &length);
    char *temporary = g_strconcat (output->path, ".part", NULL);
    if (g_file_test (output->path, G_FILE_TEST_IS_DIR)) {
      g_free (temporary);
      return fail_write (output->path, EISDIR);
    }
    if (!g_file_set_contents_full (temporary, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0666, &error)) {
      g_free (temporary);
      return fail_write (output->path, errno_of (error));
    }
    output->temporary = temporary;
  }
  for (guint i = 0; i < outputs->len; i++) {
    Output *output = g_ptr_array_index (outputs, i);
    if (g_rename (output->temporary, output->path) != 0)
      return fail_write (output->path, errno);
    g_clear_pointer (&output->temporary, g_free);
  }
  return PODIUM_EXIT_OK;
}

static gboolean
named_before (char **ids, char **id)
{
  for (char **earlier = ids; earlier < id; earlier++)
    if (g_str_equal (*earlier, *id))
      return TRUE;
  return FALSE;
}

PodiumExit
podium_command_render (const PodiumCommand *command, char **arguments)
{
  g_auto (Options) o = { 0 };
  g_auto (GStrv) rest = NULL;
  PodiumExit code;
  PodiumSetup setup;
  double scale;
  guint formats;
  const GOptionEntry more[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &o.output, "Write OUT.png, .svg, .pdf or .scene.json, or into FOLDER/", "OUT" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &o.formats, "Into a folder: svg, png, pdf, scene (default: svg)", "FORMAT,..." },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &o.scale, "PNG: pixels a px (default: 1)", "SCALE" },
    { "outline", 0, 0, G_OPTION_ARG_NONE, &o.outline, "SVG: text as paths", NULL },
    { "strip", 0, 0, G_OPTION_ARG_NONE, &o.strip, "No metadata", NULL },
    { NULL },
  };
  g_autofree GOptionEntry *entries = podium_view_options_entries (&o.view, more);

  if (!podium_parse_options (command, arguments, entries, &rest, &code))
    return code;
  if (!rest[0] || !o.output)
    return podium_fail (PODIUM_EXIT_USAGE, "render: expected VIEW and -o OUT; “podium-cli list views” names the views");
  gboolean folder = g_str_has_suffix (o.output, "/") || (rest[1] && g_file_test (o.output, G_FILE_TEST_IS_DIR));
  if (rest[1] && !folder)
    return podium_fail (PODIUM_EXIT_USAGE, "render: several views need a folder; end “%s” with /", o.output);
  if (!parse_formats (&o, folder, &formats, &code) || !podium_view_options_setup (&o.view, &setup, &code)
      || !parse_scale (&o, &setup, &scale, &code))
    return code;

  g_autoptr (PodiumDocument) document = podium_open_document (o.view.data, &code);
  if (!document)
    return code;
  g_autoptr (PodiumFonts) fonts = podium_fonts_new ();
  g_autoptr (GPtrArray) outputs = g_ptr_array_new_with_free_func (output_free);
  for (char **id = rest; *id; id++) {
    if (named_before (rest, id)) /* a view named twice is drawn once */
      continue;
    g_autoptr (PodiumView) view = podium_view_options_view (&o.view, document, *id, &code);
    g_autoptr (PodiumCatalog) catalog = view ? podium_view_options_catalog (&o.view, document, view, &code) : NULL;
    if (!catalog || !make_pictures (&o, view, catalog, &setup, scale, formats, folder, fonts, outputs, &code))
      return code;
  }
  if (folder && g_mkdir_with_parents (o.output, 0777) != 0)
    return fail_write (o.output, errno);
  return write_outputs (outputs);
}
