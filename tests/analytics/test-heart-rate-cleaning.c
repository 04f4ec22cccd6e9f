/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-heart-rate-cleaning.h"
#include "fettle-test.h"

static void
test_nothing (void)
{
  const double missing[] = { NAN, NAN, 0.0, 255.0 };
  double cleaned[4];

  g_assert_cmpuint (fettle_heart_rate_clean (NULL, 0, NULL), ==, 0);
  g_assert_cmpuint (fettle_heart_rate_clean (missing, 4, cleaned), ==, 0);
  for (size_t i = 0; i < 4; i++)
    g_assert_true (isnan (cleaned[i]));
}

static void
test_single (void)
{
  const double value = 120.0;
  double cleaned;

  g_assert_cmpuint (fettle_heart_rate_clean (&value, 1, &cleaned), ==, 1);
  g_assert_cmpfloat (cleaned, ==, 120.0);
}

/* Holes of ten seconds are filled, longer ones and those at the ends are not. */
static void
test_holes (void)
{
  double values[60];
  size_t n_valid;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = (i < 3 || (i >= 10 && i < 20) || (i >= 30 && i < 41) || i >= 58) ? NAN : 140.0;

  n_valid = fettle_heart_rate_clean (values, G_N_ELEMENTS (values), values);
  g_assert_cmpuint (n_valid, ==, 60 - 3 - 11 - 2);
  g_assert_cmpfloat (values[15], ==, 140.0);
  g_assert_true (isnan (values[0]));
  g_assert_true (isnan (values[35]));
  g_assert_true (isnan (values[59]));
}

/* The slow way, with a sort for every sample. */
static double
get_median_slowly (const double *values, size_t n, size_t index)
{
  g_autoptr (GArray) window = g_array_new (FALSE, FALSE, sizeof (double));
  size_t first = index > 15 ? index - 15 : 0, last = MIN (index + 15, n - 1);

  for (size_t i = first; i <= last; i++)
    {
      guint k = 0;

      if (isnan (values[i]))
        continue;
      while (k < window->len && g_array_index (window, double, k) < values[i])
        k++;
      g_array_insert_val (window, k, values[i]);
    }

  return (g_array_index (window, double, (window->len - 1) / 2)
          + g_array_index (window, double, window->len / 2))
         / 2.0;
}

static void
test_spikes_against_sorting (void)
{
  for (int turn = 0; turn < 20; turn++)
    {
      double values[200], cleaned[200];
      size_t n = (size_t) g_test_rand_int_range (1, 200);

      for (size_t i = 0; i < n; i++)
        {
          int kind = g_test_rand_int_range (0, 10);

          values[i] = kind == 0   ? NAN
                      : kind == 1 ? 190.0
                                  : round (g_test_rand_double_range (110.0, 145.0));
        }

      fettle_heart_rate_clean (values, n, cleaned);
      for (size_t i = 0; i < n; i++)
        {
          if (isnan (values[i]))
            continue;
          if (fabs (values[i] - get_median_slowly (values, n, i)) > 20.0)
            g_assert_true (isnan (cleaned[i]) || cleaned[i] != values[i]);
          else
            g_assert_cmpfloat (cleaned[i], ==, values[i]);
        }
    }
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/analytics/heart-rate-cleaning/nothing", test_nothing);
  g_test_add_func ("/analytics/heart-rate-cleaning/single", test_single);
  g_test_add_func ("/analytics/heart-rate-cleaning/holes", test_holes);
  g_test_add_func ("/analytics/heart-rate-cleaning/spikes-against-sorting",
                   test_spikes_against_sorting);

  return g_test_run ();
}
