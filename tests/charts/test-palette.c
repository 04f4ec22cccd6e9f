/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <math.h>

#include "fettle-palette.h"
#include "fettle-test.h"

#define SHAPE_CONTRAST 3.0
#define TEXT_CONTRAST  4.5
#define DISTANCE       12.0

typedef struct
{
  double values[3];
} Vector;

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static Vector
get_linear (FettleColor color)
{
  return (Vector) { { to_linear (color.red), to_linear (color.green), to_linear (color.blue) } };
}

/* WCAG 2.2. */
static double
get_luminance (FettleColor color)
{
  Vector linear = get_linear (color);

  return 0.2126 * linear.values[0] + 0.7152 * linear.values[1] + 0.0722 * linear.values[2];
}

static double
get_contrast (FettleColor a, FettleColor b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static Vector
multiply (const double matrix[3][3], Vector vector)
{
  Vector result = { { 0.0, 0.0, 0.0 } };

  for (size_t row = 0; row < 3; row++)
    {
      for (size_t column = 0; column < 3; column++)
        result.values[row] += matrix[row][column] * vector.values[column];
    }

  return result;
}

/* Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB. */
static const double visions[3][3][3] = {
  { { 1.0, 0.0, 0.0 }, { 0.0, 1.0, 0.0 }, { 0.0, 0.0, 1.0 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
};
static const char *const vision_names[] = { "normal", "protanopia", "deuteranopia" };

static double
compress (double t)
{
  return t > 216.0 / 24389.0 ? cbrt (t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
}

/* CIE L*a*b* under D65. */
static Vector
get_lab (Vector linear)
{
  static const double to_xyz[3][3] = { { 0.4124564, 0.3575761, 0.1804375 },
                                       { 0.2126729, 0.7151522, 0.0721750 },
                                       { 0.0193339, 0.1191920, 0.9503041 } };
  Vector xyz, f;

  for (size_t i = 0; i < 3; i++)
    linear.values[i] = CLAMP (linear.values[i], 0.0, 1.0);
  xyz = multiply (to_xyz, linear);
  f = (Vector) { { compress (xyz.values[0] / 0.95047), compress (xyz.values[1]),
                   compress (xyz.values[2] / 1.08883) } };

  return (Vector) { { 116.0 * f.values[1] - 16.0, 500.0 * (f.values[0] - f.values[1]),
                      200.0 * (f.values[1] - f.values[2]) } };
}

static double
get_distance (FettleColor a, FettleColor b, size_t vision)
{
  Vector first = get_lab (multiply (visions[vision], get_linear (a)));
  Vector second = get_lab (multiply (visions[vision], get_linear (b)));
  double sum = 0.0;

  for (size_t i = 0; i < 3; i++)
    sum += (first.values[i] - second.values[i]) * (first.values[i] - second.values[i]);

  return sqrt (sum);
}

static void
test_formulas (void)
{
  const FettleColor black = { 0.0, 0.0, 0.0, 1.0 }, white = { 1.0, 1.0, 1.0, 1.0 },
                    red = { 1.0, 0.0, 0.0, 1.0 };

  g_assert_cmpfloat_with_epsilon (get_contrast (black, white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_distance (black, white, 0), 100.0, 0.01);
  /* L* 53.24, a* 80.09, b* 67.20. */
  g_assert_cmpfloat_with_epsilon (get_distance (black, red, 0), 117.34, 0.05);
}

static void
test_contrast (void)
{
  for (FettlePaletteVariant variant = FETTLE_PALETTE_LIGHT; variant <= FETTLE_PALETTE_PRINT;
       variant++)
    {
      FettleColor card = fettle_palette_get_card (variant);

      for (FettleInk ink = 0; ink < FETTLE_N_INKS; ink++)
        {
          g_test_message ("variant %d ink %d", (int) variant, (int) ink);
          g_assert_cmpfloat (get_contrast (fettle_palette_get (variant, ink), card), >=,
                             SHAPE_CONTRAST);
          g_assert_cmpfloat (get_contrast (fettle_palette_get_text (variant, ink), card), >=,
                             TEXT_CONTRAST);
        }
    }
}

static void
assert_apart (FettlePaletteVariant variant, const FettleInk *inks, size_t n_inks)
{
  for (size_t vision = 0; vision < G_N_ELEMENTS (visions); vision++)
    {
      for (size_t i = 0; i < n_inks; i++)
        {
          for (size_t k = i + 1; k < n_inks; k++)
            {
              g_test_message ("%s: inks %d and %d", vision_names[vision], (int) inks[i],
                              (int) inks[k]);
              g_assert_cmpfloat (get_distance (fettle_palette_get (variant, inks[i]),
                                               fettle_palette_get (variant, inks[k]), vision),
                                 >=, DISTANCE);
            }
        }
    }
}

static void
test_distances (void)
{
  static const FettleInk lines[] = { FETTLE_INK_FITNESS, FETTLE_INK_FATIGUE, FETTLE_INK_NEUTRAL };
  static const FettleInk sports[]
      = { FETTLE_INK_RUN, FETTLE_INK_RIDE, FETTLE_INK_SWIM, FETTLE_INK_OTHER };
  static const FettleInk zones[] = { FETTLE_INK_ZONE_1, FETTLE_INK_ZONE_2, FETTLE_INK_ZONE_3,
                                     FETTLE_INK_ZONE_4, FETTLE_INK_ZONE_5 };
  static const FettleInk sleep[]
      = { FETTLE_INK_DEEP, FETTLE_INK_LIGHT_SLEEP, FETTLE_INK_REM, FETTLE_INK_AWAKE };

  for (FettlePaletteVariant variant = FETTLE_PALETTE_LIGHT; variant <= FETTLE_PALETTE_DARK;
       variant++)
    {
      assert_apart (variant, lines, G_N_ELEMENTS (lines));
      assert_apart (variant, sports, G_N_ELEMENTS (sports));
      assert_apart (variant, zones, G_N_ELEMENTS (zones));
      assert_apart (variant, sleep, G_N_ELEMENTS (sleep));
    }
}

static void
test_print (void)
{
  for (FettleInk ink = 0; ink < FETTLE_N_INKS; ink++)
    {
      FettleColor color = fettle_palette_get (FETTLE_PALETTE_PRINT, ink);

      g_assert_cmpfloat (color.red, ==, color.green);
      g_assert_cmpfloat (color.red, ==, color.blue);
    }
}

static void
test_zone_inks (void)
{
  for (size_t zone = 0; zone < 5; zone++)
    g_assert_cmpint (fettle_palette_zone_ink (zone, 5), ==, FETTLE_INK_ZONE_1 + zone);

  g_assert_cmpint (fettle_palette_zone_ink (0, 3), ==, FETTLE_INK_ZONE_1);
  g_assert_cmpint (fettle_palette_zone_ink (1, 3), ==, FETTLE_INK_ZONE_3);
  g_assert_cmpint (fettle_palette_zone_ink (2, 3), ==, FETTLE_INK_ZONE_5);
  g_assert_cmpint (fettle_palette_zone_ink (4, 7), ==, FETTLE_INK_ZONE_5);
  g_assert_cmpint (fettle_palette_zone_ink (6, 7), ==, FETTLE_INK_ZONE_5);
}

int
main (int argc, char *argv[])
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/charts/palette/formulas-give-known-values", test_formulas);
  g_test_add_func ("/charts/palette/contrast-on-the-card", test_contrast);
  g_test_add_func ("/charts/palette/colours-are-told-apart", test_distances);
  g_test_add_func ("/charts/palette/print-is-grey", test_print);
  g_test_add_func ("/charts/palette/zones-of-any-model", test_zone_inks);

  return g_test_run ();
}
