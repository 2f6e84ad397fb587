/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "annotation.h"

static const char *const annotation_words[] = {NULL, "note", "line", "band", NULL};
const PodiumTerms podium_terms_annotation = {"annotation", annotation_words};

G_DEFINE_QUARK (podium_annotation_error, podium_annotation_error)

PodiumAnnotation *
podium_annotation_new (PodiumAnnotationKind kind)
{
  PodiumAnnotation *annotation = g_new0 (PodiumAnnotation, 1);
  annotation->kind = kind;
  return annotation;
}

PodiumAnnotation *
podium_annotation_copy (const PodiumAnnotation *annotation)
{
  PodiumAnnotation *copy = podium_annotation_new (annotation->kind);
  copy->text = g_strdup (annotation->text);
  copy->model = g_strdup (annotation->model);
  copy->metric = g_strdup (annotation->metric);
  copy->value = g_strdup (annotation->value);
  copy->to = g_strdup (annotation->to);
  copy->extra = g_strdup (annotation->extra);
  return copy;
}

void
podium_annotation_free (PodiumAnnotation *annotation)
{
  g_free (annotation->text);
  g_free (annotation->model);
  g_free (annotation->metric);
  g_free (annotation->value);
  g_free (annotation->to);
  g_free (annotation->extra);
  g_free (annotation);
}

static gboolean
check_digits (const char *digits, double *value, GError **error)
{
  if (podium_parse_printed (digits, value, NULL, NULL))
    return TRUE;
  g_set_error (error, PODIUM_ANNOTATION_ERROR, PODIUM_ANNOTATION_ERROR_VALUE,
               "expected a value on an axis, found “%s”; write digits such as “42.8”", digits);
  return FALSE;
}

static gboolean
check_ids (const PodiumAnnotation *a, const PodiumCatalog *catalog, GError **error)
{
  if (a->model && !podium_catalog_model (catalog, a->model)) {
    g_set_error (error, PODIUM_ANNOTATION_ERROR, PODIUM_ANNOTATION_ERROR_TARGET,
                 "expected the id of a model, found “%s”; “list models” names them", a->model);
    return FALSE;
  }
  if (a->metric && !podium_catalog_metric (catalog, a->metric)) {
    g_set_error (error, PODIUM_ANNOTATION_ERROR, PODIUM_ANNOTATION_ERROR_TARGET,
                 "expected the id of a metric, found “%s”; “list metrics” names them", a->metric);
    return FALSE;
  }
  return TRUE;
}

/* What each kind needs, and what it cannot have, as sentences. */
static const char *
wrong_target (const PodiumAnnotation *a)
{
  switch (a->kind) {
  case PODIUM_ANNOTATION_NOTE:
    if (a->to)
      return "a note has no second value; leave it out, or make it a band";
    if (a->model)
      return a->value ? "a note stands at a model or at a value, not at both; leave one out" : NULL;
    return a->metric && a->value ? NULL
                                 : "a note needs a model, or a metric with a value, to stand at; name one";
  case PODIUM_ANNOTATION_LINE:
    if (a->model || a->to)
      return "a line stands at one value of a metric; leave the model and the second value out";
    return a->metric && a->value ? NULL : "a line needs a metric and a value; give both";
  case PODIUM_ANNOTATION_BAND:
  default:
    if (a->model)
      return "a band lies between two values of a metric; leave the model out";
    return a->metric && a->value && a->to ? NULL : "a band needs a metric and two values; give all three";
  }
}

/* One line of text: what a picture can hold. */
static gboolean
check_text (const PodiumAnnotation *a, GError **error)
{
  if (a->kind == PODIUM_ANNOTATION_NOTE && !(a->text && *a->text)) {
    g_set_error (error, PODIUM_ANNOTATION_ERROR, PODIUM_ANNOTATION_ERROR_TEXT,
                 "a note needs a text; say what it notes");
    return FALSE;
  }
  for (const char *p = a->text; p && *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char_validated (p, -1);
    if (c < (gunichar)-2 && !g_unichar_iscntrl (c) && (c & 0xfffe) != 0xfffe)
      continue;
    g_set_error (
        error, PODIUM_ANNOTATION_ERROR, PODIUM_ANNOTATION_ERROR_TEXT,
        "expected the text of a %s on one line, found control characters or no UTF-8; leave them out",
        podium_terms_word (&podium_terms_annotation, a->kind));
    return FALSE;
  }
  return TRUE;
}

gboolean
podium_annotation_validate (const PodiumAnnotation *a, const PodiumCatalog *catalog, GError **error)
{
  const char *wrong = wrong_target (a);
  double value = 0, to = 0;
  if (wrong) {
    g_set_error_literal (error, PODIUM_ANNOTATION_ERROR, PODIUM_ANNOTATION_ERROR_TARGET, wrong);
    return FALSE;
  }
  if (!check_ids (a, catalog, error) || (a->value && !check_digits (a->value, &value, error)) ||
      (a->to && !check_digits (a->to, &to, error)) || !check_text (a, error))
    return FALSE;
  if (!a->to || to > value)
    return TRUE;
  g_set_error (error, PODIUM_ANNOTATION_ERROR, PODIUM_ANNOTATION_ERROR_VALUE,
               "expected a band from a lower to a higher value, found %s and %s; write the lower one first",
               a->value, a->to);
  return FALSE;
}
