/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-palette.h"

#include <math.h>

typedef struct
{
  guint32 shape;
  guint32 text;
} Ink;

/* Contrast against the card and distances for protanopes and deuteranopes are computed from this
 * table by its test. */
/* clang-format off */
static const Ink inks[][FETTLE_N_INKS] = {
  [FETTLE_PALETTE_LIGHT] = {
    [FETTLE_INK_FITNESS]     = { 0x1c71d8, 0x1c71d8 },
    [FETTLE_INK_FATIGUE]     = { 0xc2264a, 0xc2264a },
    [FETTLE_INK_FORM]        = { 0x33333a, 0x33333a },
    [FETTLE_INK_NEUTRAL]     = { 0x7d7b85, 0x66656c },
    [FETTLE_INK_RUN]         = { 0xc25500, 0xb04d00 },
    [FETTLE_INK_RIDE]        = { 0x6a48b8, 0x6a48b8 },
    [FETTLE_INK_SWIM]        = { 0x1090ad, 0x0a7189 },
    [FETTLE_INK_OTHER]       = { 0x6f6e75, 0x66656c },
    [FETTLE_INK_ZONE_1]      = { 0x8b8f98, 0x686c75 },
    [FETTLE_INK_ZONE_2]      = { 0x3b7dd8, 0x1c63bd },
    [FETTLE_INK_ZONE_3]      = { 0x00745c, 0x00745c },
    [FETTLE_INK_ZONE_4]      = { 0xcf7500, 0x9c5700 },
    [FETTLE_INK_ZONE_5]      = { 0x9c1a2b, 0x9c1a2b },
    [FETTLE_INK_DEEP]        = { 0x14407f, 0x14407f },
    [FETTLE_INK_LIGHT_SLEEP] = { 0x5b93d6, 0x2c69b3 },
    [FETTLE_INK_REM]         = { 0x7d3fae, 0x7d3fae },
    [FETTLE_INK_AWAKE]       = { 0xcf7500, 0x9c5700 },
  },
  [FETTLE_PALETTE_DARK] = {
    [FETTLE_INK_FITNESS]     = { 0x78aeed, 0x78aeed },
    [FETTLE_INK_FATIGUE]     = { 0xff8a8a, 0xff8a8a },
    [FETTLE_INK_FORM]        = { 0xffffff, 0xffffff },
    [FETTLE_INK_NEUTRAL]     = { 0xc9c8ce, 0xc9c8ce },
    [FETTLE_INK_RUN]         = { 0xff9d52, 0xff9d52 },
    [FETTLE_INK_RIDE]        = { 0xa98af0, 0xb69af3 },
    [FETTLE_INK_SWIM]        = { 0x5fd6ea, 0x5fd6ea },
    [FETTLE_INK_OTHER]       = { 0xa5a4aa, 0xb0afb5 },
    [FETTLE_INK_ZONE_1]      = { 0x878b94, 0xa6aab3 },
    [FETTLE_INK_ZONE_2]      = { 0x6ea8f0, 0x82b4f3 },
    [FETTLE_INK_ZONE_3]      = { 0x5fe3bd, 0x5fe3bd },
    [FETTLE_INK_ZONE_4]      = { 0xffb04d, 0xffb04d },
    [FETTLE_INK_ZONE_5]      = { 0xff7380, 0xff8a94 },
    [FETTLE_INK_DEEP]        = { 0x4f83e6, 0x86acf2 },
    [FETTLE_INK_LIGHT_SLEEP] = { 0xb4d6fb, 0xb4d6fb },
    [FETTLE_INK_REM]         = { 0xd08fe8, 0xd79cec },
    [FETTLE_INK_AWAKE]       = { 0xffb04d, 0xffb04d },
  },
  /* Black and 73 % and 47 % of it, which any printer can tell apart. Height repeats what darkness says. */
  [FETTLE_PALETTE_PRINT] = {
    [FETTLE_INK_FITNESS]     = { 0x000000, 0x000000 },
    [FETTLE_INK_FATIGUE]     = { 0x454545, 0x454545 },
    [FETTLE_INK_FORM]        = { 0x000000, 0x000000 },
    [FETTLE_INK_NEUTRAL]     = { 0x878787, 0x454545 },
    [FETTLE_INK_RUN]         = { 0x000000, 0x000000 },
    [FETTLE_INK_RIDE]        = { 0x454545, 0x454545 },
    [FETTLE_INK_SWIM]        = { 0x878787, 0x454545 },
    [FETTLE_INK_OTHER]       = { 0x878787, 0x454545 },
    [FETTLE_INK_ZONE_1]      = { 0x878787, 0x454545 },
    [FETTLE_INK_ZONE_2]      = { 0x878787, 0x454545 },
    [FETTLE_INK_ZONE_3]      = { 0x454545, 0x454545 },
    [FETTLE_INK_ZONE_4]      = { 0x454545, 0x454545 },
    [FETTLE_INK_ZONE_5]      = { 0x000000, 0x000000 },
    [FETTLE_INK_DEEP]        = { 0x000000, 0x000000 },
    [FETTLE_INK_LIGHT_SLEEP] = { 0x878787, 0x454545 },
    [FETTLE_INK_REM]         = { 0x454545, 0x454545 },
    [FETTLE_INK_AWAKE]       = { 0x878787, 0x454545 },
  },
};
/* clang-format on */

static const guint32 cards[] = {
  [FETTLE_PALETTE_LIGHT] = 0xffffff,
  [FETTLE_PALETTE_DARK] = 0x36363a,
  [FETTLE_PALETTE_PRINT] = 0xffffff,
};

static void
unpack (guint32 packed, FettleColor *color)
{
  color->red = (packed >> 16 & 0xff) / 255.0;
  color->green = (packed >> 8 & 0xff) / 255.0;
  color->blue = (packed & 0xff) / 255.0;
  color->alpha = 1.0;
}

/**
 * fettle_palette_get_card:
 * @variant: which palette
 *
 * Returns: the colour of the card that charts of this palette lie on
 */
FettleColor
fettle_palette_get_card (FettlePaletteVariant variant)
{
  FettleColor color;

  unpack (cards[variant], &color);
  return color;
}

/**
 * fettle_palette_get:
 * @variant: which palette
 * @ink: what the colour means
 *
 * Returns: the colour of shapes: lines, bars, dots. Its contrast on the card is 3 : 1 or more
 */
FettleColor
fettle_palette_get (FettlePaletteVariant variant, FettleInk ink)
{
  FettleColor color;

  unpack (inks[variant][ink].shape, &color);
  return color;
}

/**
 * fettle_palette_get_text:
 * @variant: which palette
 * @ink: what the colour means
 *
 * Returns: the colour of words. Its contrast on the card is 4.5 : 1 or more
 */
FettleColor
fettle_palette_get_text (FettlePaletteVariant variant, FettleInk ink)
{
  FettleColor color;

  unpack (inks[variant][ink].text, &color);
  return color;
}

/**
 * fettle_palette_zone_ink:
 * @zone: a zone, from 0
 * @n_zones: number of zones of its model
 *
 * Models of fewer than five zones spread over the five colours; of longer ones, all zones from the
 * fifth on share a colour.
 *
 * Returns: the ink of the zone
 */
FettleInk
fettle_palette_zone_ink (size_t zone, size_t n_zones)
{
  const size_t n_inks = FETTLE_INK_ZONE_5 - FETTLE_INK_ZONE_1 + 1;

  if (n_zones > 1 && n_zones < n_inks)
    zone = (size_t) round ((double) (zone * (n_inks - 1)) / (double) (n_zones - 1));

  return FETTLE_INK_ZONE_1 + (FettleInk) MIN (zone, n_inks - 1);
}
