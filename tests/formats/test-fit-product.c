/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-product.h"

#include "fettle-fit-profile.h"
#include "fettle-test.h"

#define GARMIN FETTLE_FIT_MANUFACTURER_GARMIN

static void
test_known (void)
{
  static const struct
  {
    int product;
    const char *name;
  } cases[] = {
    { 3290, "fēnix 6" },
    { 3291, "fēnix 6X" },
    { 2691, "Forerunner 935" },
    { 3113, "Forerunner 945" },
    { 1018, "Forerunner 310XT" },
    { 2158, "Forerunner 735XT" },
    { 3110, "fēnix 5 Plus" },
    { 2900, "fēnix 5S Plus" },
    { 3134, "fēnix 5S Plus" },
    { 2396, "Forerunner 235" },
    { 2337, "vívoactive HR" },
    { 2700, "vívoactive 3" },
    { 3225, "vívoactive 4 Large" },
    { 3077, "Forerunner 245 Music" },
    { 4655, "Edge MTB" },
    { 2713, "Edge 1030" },
    { 4169, "Edge Explore 2" },
    { 3258, "Descent Mk2" },
    { 3851, "Venu 2 Plus" },
    { 3943, "epix Gen 2" },
    { 2656, "Approach S60" },
    { 4130, "HRM Pro Plus" },
    { 3888, "Instinct 2" },
    { 4105, "MARQ Gen 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    fettle_test_assert_text (fettle_fit_product_dup_name (GARMIN, cases[i].product, NULL),
                             cases[i].name);
}

static void
test_own_name_wins (void)
{
  fettle_test_assert_text (fettle_fit_product_dup_name (GARMIN, 3113, "Forerunner 965"),
                           "Forerunner 965");
  fettle_test_assert_text (fettle_fit_product_dup_name (-1, -1, "Suunto Race 2"), "Suunto Race 2");
  fettle_test_assert_text (fettle_fit_product_dup_name (GARMIN, 3113, ""), "Forerunner 945");
}

static void
test_a_number_gets_its_maker (void)
{
  fettle_test_assert_text (fettle_fit_product_dup_name (GARMIN, 1901, NULL), "Garmin 1901");
  fettle_test_assert_text (fettle_fit_product_dup_name (FETTLE_FIT_MANUFACTURER_BRYTON, -1, "1901"),
                           "Bryton 1901");
  fettle_test_assert_text (fettle_fit_product_dup_name (FETTLE_FIT_MANUFACTURER_WAHOO_FITNESS, 28,
                                                        NULL),
                           "Wahoo Fitness 28");
  fettle_test_assert_text (fettle_fit_product_dup_name (FETTLE_FIT_MANUFACTURER_ZWIFT, 0, NULL),
                           "Zwift");
}

static void
test_nothing_known (void)
{
  g_assert_null (fettle_fit_product_dup_name (-1, -1, NULL));
  g_assert_null (fettle_fit_product_dup_name (FETTLE_FIT_MANUFACTURER_DEVELOPMENT, 7, NULL));
  g_assert_null (fettle_fit_product_dup_name (64000, 7, NULL));
  fettle_test_assert_text (fettle_fit_product_dup_name (-1, -1, "42"), "42");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/fit-product/known", test_known);
  g_test_add_func ("/fit-product/own-name-wins", test_own_name_wins);
  g_test_add_func ("/fit-product/a-number-gets-its-maker", test_a_number_gets_its_maker);
  g_test_add_func ("/fit-product/nothing-known", test_nothing_known);

  return g_test_run ();
}
