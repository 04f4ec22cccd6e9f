/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-box.h"

#include "fettle-ui-test.h"

#define WIDTH   100
#define HEIGHT  20
#define SPACING 10
#define N       4

typedef struct
{
  GtkWidget *box;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->box = g_object_ref_sink (
      g_object_new (FETTLE_TYPE_FIT_BOX, "lines", 2, "spacing", SPACING, NULL));
  for (int i = 0; i < N; i++)
    {
      GtkWidget *child = adw_bin_new ();

      gtk_widget_set_size_request (child, WIDTH, HEIGHT);
      gtk_widget_insert_before (child, fixture->box, NULL);
    }
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fettle_test_await_finalize (fixture->window);
  fettle_test_await_finalize (fixture->box);
}

/* A letter for each child: where it stands, or “-” for one that is not seen. */
static void
assert_places (Fixture *fixture, int width, const char *expected)
{
  g_autoptr (GString) places = g_string_new (NULL);

  gtk_widget_size_allocate (fixture->box, &(GtkAllocation) { 0, 0, width, 2 * HEIGHT }, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_child_visible (child))
        {
          g_string_append (places, " -");
          continue;
        }
      g_assert_true (gtk_widget_compute_bounds (child, fixture->box, &bounds));
      g_assert_cmpfloat (bounds.size.width, ==, WIDTH);
      g_string_append_printf (places, " %g,%g", bounds.origin.x, bounds.origin.y);
    }
  g_assert_cmpstr (places->str, ==, expected);
}

static int
measure_height (Fixture *fixture, int width)
{
  int minimum, natural;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, N * WIDTH + (N - 1) * SPACING);
  g_assert_cmpint (measure_height (fixture, natural), ==, HEIGHT);
  g_assert_cmpint (measure_height (fixture, natural - 1), ==, 2 * HEIGHT);
  g_assert_cmpint (measure_height (fixture, WIDTH), ==, 2 * HEIGHT);
  g_assert_cmpint (measure_height (fixture, WIDTH - 1), ==, HEIGHT);
}

static void
test_whole_or_not_at_all (Fixture *fixture, gconstpointer data)
{
  assert_places (fixture, 430, " 0,10 110,10 220,10 330,10");
  assert_places (fixture, 429, " 0,0 110,0 220,0 0,20");
  assert_places (fixture, 210, " 0,0 110,0 0,20 110,20");
  assert_places (fixture, 209, " 0,0 0,20 - -");
  assert_places (fixture, 99, " - - - -");
}

/* The last is not put before one that is more important. */
static void
test_from_the_first_on (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_size_request (gtk_widget_get_last_child (fixture->box), 10, HEIGHT);
  g_object_set (fixture->box, "lines", 1, NULL);
  gtk_widget_size_allocate (fixture->box, &(GtkAllocation) { 0, 0, 250, HEIGHT }, -1);
  g_assert_false (gtk_widget_get_child_visible (gtk_widget_get_last_child (fixture->box)));
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  assert_places (fixture, 250, " 150,0 40,0 150,20 40,20");
}

#define ADD(path, func) g_test_add ("/ui/fit-box/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  fettle_ui_test_init (&argc, &argv);

  ADD ("from-the-first-on", test_from_the_first_on);
  ADD ("right-to-left", test_right_to_left);
  ADD ("size", test_size);
  ADD ("whole-or-not-at-all", test_whole_or_not_at_all);

  return g_test_run ();
}
