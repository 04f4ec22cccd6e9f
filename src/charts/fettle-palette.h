/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha;
} FettleColor;

typedef enum
{
  FETTLE_PALETTE_LIGHT,
  FETTLE_PALETTE_DARK,
  FETTLE_PALETTE_PRINT,
} FettlePaletteVariant;

/**
 * FettleInk:
 *
 * What a colour means. The values, their contrast and their distances stand in fettle-palette.c and
 * are tested.
 */
typedef enum
{
  FETTLE_INK_FITNESS,
  FETTLE_INK_FATIGUE,
  FETTLE_INK_FORM,
  FETTLE_INK_NEUTRAL,
  FETTLE_INK_RUN,
  FETTLE_INK_RIDE,
  FETTLE_INK_SWIM,
  FETTLE_INK_OTHER,
  FETTLE_INK_ZONE_1,
  FETTLE_INK_ZONE_2,
  FETTLE_INK_ZONE_3,
  FETTLE_INK_ZONE_4,
  FETTLE_INK_ZONE_5,
  FETTLE_INK_DEEP,
  FETTLE_INK_LIGHT_SLEEP,
  FETTLE_INK_REM,
  FETTLE_INK_AWAKE,
  FETTLE_N_INKS
} FettleInk;

FettleColor
fettle_palette_get_card (FettlePaletteVariant variant); /* what shapes and words lie on */
FettleColor fettle_palette_get (FettlePaletteVariant variant,
                                FettleInk ink); /* for shapes: 3 : 1 on the card */
FettleColor
fettle_palette_get_text (FettlePaletteVariant variant, FettleInk ink); /* for words: 4.5 : 1 */
FettleInk fettle_palette_zone_ink (size_t zone, size_t n_zones);       /* zone from 0 */

G_END_DECLS
