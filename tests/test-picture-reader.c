/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts out of pictures: what was put in comes back, and broken or hostile pictures are refused with a
 * reason. */

#include <string.h>
#include <zlib.h>

#include "bundled.h"
#include "chart-data.h"
#include "claim-differences.h"
#include "document-reader.h"
#include "document-writer.h"
#include "picture-reader.h"

#define PNG "\x89PNG\r\n\x1a\n"
#define SVG                                                                                                  \
  "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata xmlns:podium=\"urn:io.github.podium.Podium\">"

/* --- Pictures by hand --- */

static void
add_big_endian (GString *png, guint32 value)
{
  for (int shift = 24; shift >= 0; shift -= 8)
    g_string_append_c (png, (char)(value >> shift & 0xff));
}

static void
add_chunk (GString *png, const char *type, const char *data, gsize length)
{
  g_autoptr (GString) body = g_string_new (type);
  g_string_append_len (body, data, (gssize)length);
  add_big_endian (png, (guint32)length);
  g_string_append_len (png, body->str, (gssize)body->len);
  add_big_endian (png, (guint32)crc32 (0, (const guchar *)body->str, (uInt)body->len));
}

static GString *
png_of (const char *line)
{
  GString *png = g_string_new (PNG);
  g_autoptr (GString) text = g_string_new_len ("Podium Data\0\0\0\0\0", 16);
  g_string_append (text, line);
  add_chunk (png, "IHDR", "\0\0\0\1\0\0\0\1\x08\2\0\0\0", 13);
  add_chunk (png, "iTXt", text->str, text->len);
  add_chunk (png, "IEND", "", 0);
  return png;
}

static GString *
svg_of (const char *line)
{
  GString *svg = g_string_new (SVG);
  g_string_append_printf (svg, "<podium:data>%s</podium:data></metadata></svg>", line);
  return svg;
}

/* As cairo writes it, in UTF-16. */
static GString *
pdf_of (const char *line)
{
  GString *pdf = g_string_new ("%PDF-1.5\n1 0 obj\n<< /Keywords <FEFF00530031000a");
  for (const char *p = line; *p; p++)
    g_string_append_printf (pdf, "00%02x", (guint)(guchar)*p);
  g_string_append (pdf, ">\n>>\nendobj\n%%EOF\n");
  return pdf;
}

/* The same as ASCII, among the objects of a compressed stream. */
static GString *
packed_pdf_of (const char *line)
{
  g_autofree char *object = g_strdup_printf ("<< /Title (\\(a\\)) /Keywords (s\\(1\\)\\012%s) >>", line);
  guchar packed[65536];
  uLongf length = sizeof packed;
  g_assert_cmpint (compress (packed, &length, (const guchar *)object, strlen (object)), ==, Z_OK);
  GString *pdf = g_string_new ("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n");
  g_string_append_len (pdf, (const char *)packed, (gssize)length);
  g_string_append (pdf, "\nendstream\nendobj\n%%EOF\n");
  return pdf;
}

typedef GString *(*Wrap) (const char *line);
static const struct {
  const char *kind;
  Wrap wrap;
} wraps[] = {{"PNG", png_of}, {"SVG", svg_of}, {"PDF", pdf_of}, {"PDF", packed_pdf_of}};

/* --- What was put in --- */

static void
test_there_and_back (void)
{
  g_autoptr (PodiumDocument) bundled = podium_document_read_bundled ();
  for (guint v = 0; v < bundled->views->len; v++) {
    const PodiumView *view = g_ptr_array_index (bundled->views, v);
    g_autofree char *data = podium_chart_data (bundled->catalog, view), *line = podium_picture_pack (data);
    for (gsize w = 0; w < G_N_ELEMENTS (wraps); w++) {
      g_autoptr (GString) picture = wraps[w].wrap (line);
      g_autoptr (GError) error = NULL;
      g_assert_cmpstr (podium_picture_kind (picture->str, picture->len), ==, wraps[w].kind);
      g_autoptr (PodiumDocument) document =
          podium_document_read_data (picture->str, picture->len, "picture", &error);
      g_assert_no_error (error);
      g_assert_true (document->picture);
      g_autofree char *again = podium_document_to_text (document, NULL);
      g_assert_cmpstr (again, ==, data);
      g_assert_true (
          podium_view_validate (g_ptr_array_index (document->views, 0), document->catalog, &error));
      g_autoptr (GArray) differences = podium_claim_differences (bundled->catalog, document->catalog, view);
      g_assert_cmpuint (differences->len, ==, 0);
    }
  }
}

/* What the user took out of a chart does not travel with its picture. */
static void
test_cut (void)
{
  g_autoptr (PodiumDocument) bundled = podium_document_read_bundled ();
  g_autoptr (PodiumView) view = podium_view_copy (podium_document_view (bundled, "health"));
  const char *hidden[] = {"grok-4.2", "mistral", NULL};
  podium_view_set_strv (&view->hidden, hidden);
  g_autofree char *data = podium_chart_data (bundled->catalog, view);
  g_autoptr (PodiumDocument) cut = podium_document_read_data (data, strlen (data), "cut", NULL);
  g_assert_null (podium_catalog_model (cut->catalog, "mistral"));
  g_assert_null (podium_catalog_model (cut->catalog, "grok-4.2"));
  g_assert_null (podium_catalog_metric (cut->catalog, "hle"));
  g_assert_null (strstr (data, "Grok"));
  g_assert_cmpuint (cut->catalog->claims->len, ==, 7);
  g_assert_cmpuint (cut->catalog->routes->len, ==, 0);

  /* A filter by access still finds what it looks for. */
  g_autoptr (PodiumView) filtered = podium_view_copy (podium_document_view (bundled, "intelligence"));
  podium_filter_set (&filtered->filter, PODIUM_BY_ACCESS, "open-weights", TRUE);
  g_autofree char *open = podium_chart_data (bundled->catalog, filtered);
  g_autoptr (PodiumDocument) open_cut = podium_document_read_data (open, strlen (open), "cut", NULL);
  g_assert_true (podium_view_shows (g_ptr_array_index (open_cut->views, 0), open_cut->catalog,
                                    podium_catalog_model (open_cut->catalog, "llama-4-maverick")));
  g_assert_null (podium_catalog_model (open_cut->catalog, "gpt-5.4"));
}

/* --- Claims that differ --- */

static char *
replaced (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, 2);
  g_assert_nonnull (parts[1]);
  return g_strjoinv (to, parts);
}

static void
test_differences (void)
{
  static const struct {
    const char *about, *from, *to;
    guint n;
    gboolean ours, theirs; /* of the first */
  } rows[] = {
      {"another id alone", "\"id\": \"c13\"", "\"id\": \"c913\"", 0, FALSE, FALSE},
      {"another value", "\"value\": \"42.8\"", "\"value\": \"43.1\"", 1, TRUE, TRUE},
      {"another id and value, so one gone and one come",
       "\"id\": \"c13\", \"model\": \"muse-spark\", \"metric\": \"healthbench-hard\", \"value\": \"42.8\"",
       "\"id\": \"c913\", \"model\": \"muse-spark\", \"metric\": \"healthbench-hard\", \"value\": \"43.1\"",
       2, FALSE, TRUE},
      {"another measurer", "\"value\": \"42.8\", \"measured_by\": \"meta\"", "\"value\": \"42.8\"", 1, TRUE,
       TRUE},
  };
  g_autoptr (PodiumDocument) bundled = podium_document_read_bundled ();
  const PodiumView *view = podium_document_view (bundled, "health");
  g_autofree char *data = podium_chart_data (bundled->catalog, view);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].about);
    g_autofree char *text = replaced (data, rows[i].from, rows[i].to);
    g_autoptr (PodiumDocument) other = podium_document_read_data (text, strlen (text), "other", NULL);
    g_autoptr (GArray) found = podium_claim_differences (bundled->catalog, other->catalog, view);
    g_assert_cmpuint (found->len, ==, rows[i].n);
    if (!found->len)
      continue;
    const PodiumClaimDifference *first = &g_array_index (found, PodiumClaimDifference, 0);
    g_assert_cmpint (first->ours != NULL, ==, rows[i].ours);
    g_assert_cmpint (first->theirs != NULL, ==, rows[i].theirs);
  }
}

/* --- Broken and hostile --- */

static void
refuses (const char *about, const GString *picture, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_test_message ("%s", about);
  g_assert_null (podium_document_read_data (picture->str, picture->len, "a.png", &error));
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == PODIUM_READ_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_prefix (error->message, "a.png: "));
  g_assert_nonnull (strstr (error->message, says));
}

static void
test_bad_data (void)
{
  g_autofree char *syntax = podium_picture_pack ("{\"format\": }"),
                  *foreign = podium_picture_pack ("{\"format\": \"x\"}");
  g_autofree char *huge_text = g_strnfill (PODIUM_PICTURE_MOST_DATA + 1, ' '),
                  *huge = podium_picture_pack (huge_text);
  const struct {
    const char *about, *line, *says;
  } rows[] = {
      {"no data at all", "", "damaged"},
      {"no base64", "====", "damaged"},
      {"base64 of no zlib stream", "aGVsbG8gd29ybGQ=", "damaged"},
      {"text that is no JSON", syntax, "in the data of the picture, line 1, column 12: expected"},
      {"JSON of another format", foreign, "in the data of the picture, line 1, column"},
      {"a stream that grows beyond bounds", huge, "too large"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize w = 0; w < 2; w++) {
      g_autoptr (GString) picture = wraps[w].wrap (rows[i].line);
      refuses (rows[i].about, picture, rows[i].says);
    }
}

static void
test_bad_pictures (void)
{
  static const struct {
    const char *about, *text, *says;
  } rows[] = {
      {"an SVG that is not ours", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "found an SVG without"},
      {"a page of the web", "<html><body/></html>", "“html”"},
      {"our element in another place", "<svg><podium:data>eA==</podium:data></svg>", "found an SVG without"},
      {"an SVG that ends early", SVG "<podium:data>eA==", "line 1"},
      {"bytes that are no UTF-8", "<svg>\xff</svg>", "UTF-8"},
      {"an entity of its own",
       "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" SVG
       "<podium:data>&b;</podium:data></metadata></svg>",
       "line 1"},
      {"an external entity",
       "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" SVG
       "<podium:data>&x;</podium:data></metadata></svg>",
       "line 1"},
      {"a PDF that is not ours", "%PDF-1.4\n<< /Keywords (podium) >>\n", "found a PDF without"},
      {"a PDF with a word on a line of its own", "%PDF-1.4\n<< /Keywords (a\\nchart) >>\n", "damaged"},
      {"a PDF with nothing", "%PDF-1.4\n%%EOF", "found a PDF without"},
      {"a PDF whose keywords do not end", "%PDF-1.4\n/Keywords (abc", "found a PDF without"},
      {"a PDF with odd hex", "%PDF-1.4\n/Keywords <FEFF0>", "found a PDF without"},
      {"a PDF that ends behind the name", "%PDF-1.4\n/Keywords", "found a PDF without"},
      {"an object stream of nothing", "%PDF-1.4\n/ObjStm stream", "found a PDF without"},
      {"a PNG of its signature alone", PNG, "ends early"},
      {"a PNG with a huge chunk", PNG "\xff\xff\xff\xf0iTXt", "ends early"},
      {"a PNG with half a chunk", PNG "\0", "ends early"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) picture = g_string_new (rows[i].text);
    refuses (rows[i].about, picture, rows[i].says);
  }
}

/* Any byte changed, and any end cut off: refused, or read as it was. */
static void
test_damage (void)
{
  g_autoptr (PodiumDocument) bundled = podium_document_read_bundled ();
  g_autofree char *data = podium_chart_data (bundled->catalog, podium_document_view (bundled, "price"));
  g_autofree char *line = podium_picture_pack (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  for (gsize w = 0; w < G_N_ELEMENTS (wraps); w++)
    for (int n = 0; n < 200; n++) {
      g_autoptr (GString) picture = wraps[w].wrap (line);
      guint at = (guint)g_rand_int_range (random, 0, (gint32)picture->len);
      if (n % 2)
        picture->str[at] ^= (char)(1 << g_rand_int_range (random, 0, 8));
      else
        g_string_truncate (picture, at);
      g_autoptr (GError) error = NULL;
      g_autoptr (PodiumDocument) document =
          podium_document_read_data (picture->str, picture->len, "a.png", &error);
      g_assert_true (!document == (error != NULL));
      g_autofree char *again = document ? podium_document_to_text (document, NULL) : NULL;
      if (again)
        g_assert_cmpstr (again, ==, data);
    }
}

static void
test_bad_checksum (void)
{
  g_autoptr (GString) png = png_of ("eA==");
  png->str[strlen (PNG) + 12]++;
  refuses ("a byte changed under a checksum", png, "checksums");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-reader/there-and-back", test_there_and_back);
  g_test_add_func ("/picture-reader/cut", test_cut);
  g_test_add_func ("/picture-reader/differences", test_differences);
  g_test_add_func ("/picture-reader/bad-data", test_bad_data);
  g_test_add_func ("/picture-reader/bad-pictures", test_bad_pictures);
  g_test_add_func ("/picture-reader/bad-checksum", test_bad_checksum);
  g_test_add_func ("/picture-reader/damage", test_damage);
  return g_test_run ();
}
