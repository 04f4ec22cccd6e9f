/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <cairo.h>
#include <glib-object.h>
#include <pango/pangocairo.h>

#include "fettle-painter.h"

G_BEGIN_DECLS

/**
 * FettleChartStep:
 *
 * How far a keyboard moves the cursor.
 */
typedef enum
{
  FETTLE_CHART_STEP_PREVIOUS,
  FETTLE_CHART_STEP_NEXT,
  FETTLE_CHART_STEP_PREVIOUS_PAGE, /* a tenth of what is seen */
  FETTLE_CHART_STEP_NEXT_PAGE,
  FETTLE_CHART_STEP_FIRST,
  FETTLE_CHART_STEP_LAST,
} FettleChartStep;

#define FETTLE_TYPE_CHART (fettle_chart_get_type ())

/* A chart is data: series, scales and words, drawn with Cairo and Pango on a context of any size.
 * Screen, print and files share the drawing. The view is the part of the horizontal extent that is
 * seen; the cursor stands on a point or is absent.
 *
 * Signals: "changed" (what fettle_chart_draw() draws is out of date), "cursor-changed" (only the
 * overlay is). */
G_DECLARE_DERIVABLE_TYPE (FettleChart, fettle_chart, FETTLE, CHART, GObject)

struct _FettleChartClass
{
  GObjectClass parent_class;

  void (*draw) (FettleChart *self,
                cairo_t *cr,
                PangoContext *context,
                const FettleChartTheme *theme,
                double width,
                double height);
  /* Only rectangles and words: what a FettleCanvas takes. */
  void (*draw_overlay) (FettleChart *self, FettlePainter *painter, double width, double height);
  /* Where the data stands inside the whole: x from 0 to width. */
  void (*get_plot) (FettleChart *self,
                    PangoContext *context,
                    const FettleChartTheme *theme,
                    double width,
                    double *left,
                    double *right);
  double (*get_natural_height) (FettleChart *self, double text_scale);
  void (*get_extent) (FettleChart *self, double *first, double *last);
  double (*get_smallest_view) (FettleChart *self); /* the shortest stretch that zooming reaches */
  double (*snap) (FettleChart *self, double x);    /* the nearest point with data */
  double (*step) (FettleChart *self, double x, gboolean forward);
  char *(*dup_title) (FettleChart *self);
  char *(*dup_summary) (FettleChart *self);
  char *(*dup_point_text) (FettleChart *self, double x);
  char *(*dup_view_text) (FettleChart *self, double first, double last);
  guint (*get_n_columns) (FettleChart *self);
  char *(*dup_column_title) (FettleChart *self, guint column);
  guint (*get_n_rows) (FettleChart *self);
  /* The row of a place; NaN is no place, and gives the row that a reader looks for first. */
  guint (*get_row) (FettleChart *self, double x);
  char *(*dup_cell) (FettleChart *self, guint row, guint column);
};

/* The static layer and what moves above it: cursor, selection. Points are logical pixels; scale the
 * context for the device. */
void fettle_chart_draw (FettleChart *self,
                        cairo_t *cr,
                        PangoContext *context,
                        const FettleChartTheme *theme,
                        double width,
                        double height);
void fettle_chart_draw_overlay (FettleChart *self,
                                cairo_t *cr,
                                PangoContext *context,
                                const FettleChartTheme *theme,
                                double width,
                                double height);
/* The same, piece by piece. */
void fettle_chart_draw_overlay_on (FettleChart *self,
                                   const FettleCanvas *canvas,
                                   PangoContext *context,
                                   const FettleChartTheme *theme,
                                   double width,
                                   double height);
double fettle_chart_get_natural_height (FettleChart *self, double text_scale);

/* The view. */
void fettle_chart_get_extent (FettleChart *self, double *first, double *last);
void fettle_chart_get_view (FettleChart *self, double *first, double *last);
void
fettle_chart_set_view (FettleChart *self, double first, double last); /* clamped to the extent */
void fettle_chart_zoom (FettleChart *self,
                        double factor,
                        double x); /* factor > 1 shows less; @x stays in place */
void fettle_chart_pan (FettleChart *self, double fraction); /* of what is seen */
void fettle_chart_reset_view (FettleChart *self);
gboolean fettle_chart_is_zoomed (FettleChart *self);

/* From pixels to data and back, for a chart drawn at @width. */
double fettle_chart_x_at (FettleChart *self,
                          PangoContext *context,
                          const FettleChartTheme *theme,
                          double width,
                          double pixel);

/* Cursor and selection, in data units. */
gboolean fettle_chart_get_cursor (FettleChart *self, double *x);
void fettle_chart_set_cursor (FettleChart *self, double x); /* snaps; NaN takes it away */
void
fettle_chart_move_cursor (FettleChart *self, FettleChartStep step); /* scrolls the view along */
gboolean fettle_chart_get_selection (FettleChart *self, double *first, double *last);
void
fettle_chart_set_selection (FettleChart *self, double first, double last); /* NaN takes it away */

/* Words: for the screen reader, the table twin and CSV. Translated. */
char *fettle_chart_dup_title (FettleChart *self) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_chart_dup_summary (FettleChart *self)
    G_GNUC_WARN_UNUSED_RESULT; /* "54 minutes, average 151 bpm, highest 181 …" */
char *fettle_chart_dup_cursor_text (FettleChart *self)
    G_GNUC_WARN_UNUSED_RESULT; /* nullable; "32 minutes 27 seconds, 179 bpm, zone 5" */
char *fettle_chart_dup_view_text (FettleChart *self)
    G_GNUC_WARN_UNUSED_RESULT; /* nullable; "Shown: 10 minutes to 20 minutes" */
guint fettle_chart_get_n_columns (FettleChart *self);
char *fettle_chart_dup_column_title (FettleChart *self, guint column) G_GNUC_WARN_UNUSED_RESULT;
guint fettle_chart_get_n_rows (FettleChart *self);
guint fettle_chart_get_cursor_row (FettleChart *self);
char *fettle_chart_dup_cell (FettleChart *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
