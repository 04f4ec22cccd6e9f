/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-theme.h"

/**
 * fettle_chart_theme_init:
 * @theme: (out caller-allocates): a theme
 * @variant: which palette
 *
 * Sets the colours that libadwaita has by default, normal contrast, the context's own font at 100 %
 * and text from left to right.
 */
void
fettle_chart_theme_init (FettleChartTheme *theme, FettlePaletteVariant variant)
{
  static const FettleColor foregrounds[] = {
    [FETTLE_PALETTE_LIGHT] = { 0.0, 0.0, 6.0 / 255.0, 0.8 },
    [FETTLE_PALETTE_DARK] = { 1.0, 1.0, 1.0, 1.0 },
    [FETTLE_PALETTE_PRINT] = { 0.0, 0.0, 0.0, 1.0 },
  };
  static const FettleColor accents[] = {
    [FETTLE_PALETTE_LIGHT] = { 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0, 1.0 },
    [FETTLE_PALETTE_DARK] = { 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0, 1.0 },
    [FETTLE_PALETTE_PRINT] = { 0.0, 0.0, 0.0, 1.0 },
  };

  *theme = (FettleChartTheme) {
    .variant = variant,
    .foreground = foregrounds[variant],
    .background = fettle_palette_get_card (variant),
    .accent = accents[variant],
    .text_scale = 1.0,
  };
}
