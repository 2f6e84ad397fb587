/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history.h"

#define MS (G_USEC_PER_SEC / 1000)

/* A document with the views "a" and "b" and no models. */
static PodiumDocument *
new_document (void)
{
  PodiumDocument *document = podium_document_new (podium_catalog_new ());
  podium_document_add_view (document, podium_view_new ("a", PODIUM_CHART_ACCESS), NULL);
  podium_document_add_view (document, podium_view_new ("b", PODIUM_CHART_ACCESS), "a");
  return document;
}

/* A step that gives the view "a" the title @title. */
static void
entitle (PodiumHistory *history, PodiumDocument *document, const char *title, const char *key, gint64 ms)
{
  g_autofree char *name = g_strdup_printf ("entitle %s", title);
  PodiumView *view = podium_view_copy (podium_document_view (document, "a"));
  podium_view_set_string (&view->title, title);
  podium_document_set_view (document, view);
  podium_history_record (history, document, "a", "a", name, key, ms * MS);
}

static const char *
title_of (const PodiumDocument *document)
{
  return podium_document_view (document, "a")->title;
}

static void
test_steps (void)
{
  g_autoptr (PodiumDocument) document = new_document ();
  g_autoptr (PodiumHistory) history = podium_history_new (document);
  const char *view = NULL;
  g_assert_null (podium_history_get_undo (history));
  g_assert_null (podium_history_undo (history, &view));
  g_assert_null (podium_history_redo (history, &view));

  entitle (history, document, "one", NULL, 0);
  entitle (history, document, "two", NULL, 0);
  g_assert_cmpstr (podium_history_get_undo (history), ==, "entitle two");
  g_assert_null (podium_history_get_redo (history));
  g_assert_cmpstr (title_of (podium_history_undo (history, &view)), ==, "one");
  g_assert_cmpstr (view, ==, "a");
  g_assert_cmpstr (podium_history_get_redo (history), ==, "entitle two");
  g_assert_null (title_of (podium_history_undo (history, &view)));
  g_assert_cmpstr (title_of (podium_history_redo (history, &view)), ==, "one");

  /* What comes now takes the place of what was undone. */
  entitle (history, document, "three", NULL, 0);
  g_assert_null (podium_history_get_redo (history));
  g_assert_cmpstr (title_of (podium_history_undo (history, &view)), ==, "one");
}

/* A step goes back to the view it started from, and forward to the one it led to. */
static void
test_views (void)
{
  g_autoptr (PodiumDocument) document = new_document ();
  g_autoptr (PodiumHistory) history = podium_history_new (document);
  const char *view = NULL;
  podium_document_remove_view (document, "b");
  podium_history_record (history, document, "b", "a", "delete b", NULL, 0);
  g_assert_nonnull (podium_document_view (podium_history_undo (history, &view), "b"));
  g_assert_cmpstr (view, ==, "b");
  g_assert_null (podium_document_view (podium_history_redo (history, &view), "b"));
  g_assert_cmpstr (view, ==, "a");
}

static const struct {
  const char *about, *first_key, *second_key;
  gint64 second_time; /* ms; the first is at 0 */
  gboolean end_gesture, save;
  int n_steps;
} gestures[] = {
    {"typing goes on", "title", "title", 999, FALSE, FALSE, 1},
    {"to the millisecond", "title", "title", 1000, FALSE, FALSE, 1},
    {"a pause", "title", "title", 1001, FALSE, FALSE, 2},
    {"another field", "title", "subtitle", 10, FALSE, FALSE, 2},
    {"no gestures", NULL, NULL, 10, FALSE, FALSE, 2},
    {"a gesture behind what is none", NULL, "title", 10, FALSE, FALSE, 2},
    {"the button was let go", "title", "title", 10, TRUE, FALSE, 2},
    {"saved between", "title", "title", 10, FALSE, TRUE, 2},
};

static void
test_gestures (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gestures); i++) {
    g_autoptr (PodiumDocument) document = new_document ();
    g_autoptr (PodiumHistory) history = podium_history_new (document);
    const char *view;
    int n = 0;
    g_test_message ("%s", gestures[i].about);
    entitle (history, document, "one", gestures[i].first_key, 0);
    if (gestures[i].end_gesture)
      podium_history_end_gesture (history);
    if (gestures[i].save)
      podium_history_mark_saved (history);
    entitle (history, document, "two", gestures[i].second_key, gestures[i].second_time);
    g_assert_cmpstr (podium_history_get_undo (history), ==, "entitle two");
    while (podium_history_undo (history, &view))
      n++;
    g_assert_cmpint (n, ==, gestures[i].n_steps);
    while (n--)
      document->extra =
          (g_free (document->extra), g_strdup (title_of (podium_history_redo (history, &view))));
    g_assert_cmpstr (document->extra, ==, "two");
  }
}

/* A long drag is one step, though it lasts longer than a second: what counts is the pause. */
static void
test_long_drag (void)
{
  g_autoptr (PodiumDocument) document = new_document ();
  g_autoptr (PodiumHistory) history = podium_history_new (document);
  const char *view;
  for (int ms = 0; ms < 10000; ms += 500)
    entitle (history, document, ms % 1000 ? "odd" : "even", "title", ms);
  g_assert_null (title_of (podium_history_undo (history, &view)));
}

static void
test_saved (void)
{
  g_autoptr (PodiumDocument) document = new_document ();
  g_autoptr (PodiumHistory) history = podium_history_new (document);
  const char *view;
  g_assert_true (podium_history_is_saved (history));
  entitle (history, document, "one", NULL, 0);
  g_assert_false (podium_history_is_saved (history));
  podium_history_undo (history, &view);
  g_assert_true (podium_history_is_saved (history));
  podium_history_redo (history, &view);
  podium_history_mark_saved (history);
  g_assert_cmpstr (title_of (podium_history_get_saved (history)), ==, "one");
  podium_history_undo (history, &view);
  g_assert_false (podium_history_is_saved (history));

  /* The saved state was among what is undone and cannot be redone. */
  document = (podium_document_free (document), podium_document_copy (podium_history_get_saved (history)));
  entitle (history, document, "two", NULL, 0);
  g_assert_false (podium_history_is_saved (history));
  podium_history_undo (history, &view);
  g_assert_false (podium_history_is_saved (history));

  podium_history_mark_saved (history);
  podium_history_forget_saved (history);
  g_assert_false (podium_history_is_saved (history));
}

static void
test_limit (void)
{
  g_autoptr (PodiumDocument) document = new_document ();
  g_autoptr (PodiumHistory) history = podium_history_new (document);
  const char *view;
  int n = 0;
  for (int i = 0; i < PODIUM_HISTORY_MOST_STEPS + 50; i++) {
    g_autofree char *title = g_strdup_printf ("%d", i);
    entitle (history, document, title, NULL, 0);
  }
  while (podium_history_undo (history, &view))
    n++;
  g_assert_cmpint (n, ==, PODIUM_HISTORY_MOST_STEPS);
  g_assert_false (podium_history_is_saved (history));
}

/* Whatever is done, undoing all of it gives the first state, and redoing all of it the last. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  for (int round = 0; round < 200; round++) {
    g_autoptr (PodiumDocument) document = new_document ();
    g_autoptr (PodiumHistory) history = podium_history_new (document);
    g_autofree char *last = NULL;
    const PodiumDocument *state;
    const char *view;
    gint64 ms = 0;
    for (int step = 0; step < 40; step++) {
      int what = g_rand_int_range (rand, 0, 6);
      state = what == 0   ? podium_history_undo (history, &view)
              : what == 1 ? podium_history_redo (history, &view)
                          : NULL;
      if (state) {
        podium_document_free (document);
        document = podium_document_copy (state);
      } else if (what == 2) {
        podium_history_mark_saved (history);
      } else {
        g_autofree char *title = g_strdup_printf ("%d", step);
        entitle (history, document, title, what == 3 ? "title" : NULL,
                 ms += g_rand_int_range (rand, 0, 1500));
      }
    }
    while ((state = podium_history_redo (history, &view)))
      podium_view_set_string (&last, title_of (state));
    if (!last)
      last = g_strdup (title_of (document));
    while ((state = podium_history_undo (history, &view)))
      if (!podium_history_get_undo (history))
        g_assert_null (title_of (state));
    while ((state = podium_history_redo (history, &view)))
      if (!podium_history_get_redo (history))
        g_assert_cmpstr (title_of (state), ==, last);
  }
}

static const struct {
  const char *about, *name, *id;
} ids[] = {
    {"words", "Token Efficiency", "token-efficiency"},
    {"taken", "A", "a-2"},
    {"what cannot name a file", "../-.hidden/", "hidden"},
    {"nothing that can", "…", "view"},
    {"other letters", "Größe 数", "größe-数"},
};

static void
test_ids (void)
{
  g_autoptr (PodiumDocument) document = new_document ();
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *id = podium_document_new_view_id (document, ids[i].name);
    g_test_message ("%s", ids[i].about);
    g_assert_cmpstr (id, ==, ids[i].id);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/steps", test_steps);
  g_test_add_func ("/history/views", test_views);
  g_test_add_func ("/history/gestures", test_gestures);
  g_test_add_func ("/history/long-drag", test_long_drag);
  g_test_add_func ("/history/saved", test_saved);
  g_test_add_func ("/history/limit", test_limit);
  g_test_add_func ("/history/random", test_random);
  g_test_add_func ("/document/view-ids", test_ids);
  return g_test_run ();
}
