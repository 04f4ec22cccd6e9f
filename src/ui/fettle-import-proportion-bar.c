/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-proportion-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fettle-format.h"
#include "fettle-import-group.h"
#include "fettle-ink.h"

#define BAR_HEIGHT    12
#define NATURAL_WIDTH 632
#define BAR_RADIUS    2.5f
#define PART_GAP      3
#define SMALLEST_PART 5

struct _FettleImportProportionBar
{
  GtkWidget parent_instance;

  FettleImportReport *report;
};

typedef enum
{
  PROP_REPORT = 1,
} FettleImportProportionBarProperty;

static GParamSpec *properties[PROP_REPORT + 1];

G_DEFINE_FINAL_TYPE (FettleImportProportionBar, fettle_import_proportion_bar, GTK_TYPE_WIDGET)

static void
describe (FettleImportProportionBar *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (FettleImportOutcome i = 0; self->report != NULL && i < FETTLE_IMPORT_N_OUTCOMES; i++)
    {
      guint count = fettle_import_report_count (self->report, i);
      g_autofree char *figure = fettle_format_number (count, 0);

      if (count == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, C_ ("list separator", ", "));
      /* Translators: an outcome of an import and the number of its files: “Imported: 12”. */
      g_string_append_printf (text, _ ("%1$s: %2$s"), fettle_import_outcome_get_title (i), figure);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What became of the files"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

static void
draw_part (GtkSnapshot *snapshot, FettleImportOutcome outcome, const graphene_rect_t *bounds)
{
  static const FettleInk inks[FETTLE_IMPORT_N_OUTCOMES] = {
    [FETTLE_IMPORT_IMPORTED] = FETTLE_INK_FITNESS,   [FETTLE_IMPORT_PARTIAL] = FETTLE_INK_ZONE_4,
    [FETTLE_IMPORT_MERGED] = FETTLE_INK_FITNESS,     [FETTLE_IMPORT_DUPLICATE] = FETTLE_INK_NEUTRAL,
    [FETTLE_IMPORT_SKIPPED] = FETTLE_INK_NEUTRAL,    [FETTLE_IMPORT_REFUSED] = FETTLE_INK_NEUTRAL,
    [FETTLE_IMPORT_NOT_STORED] = FETTLE_INK_NEUTRAL, [FETTLE_IMPORT_CANCELLED] = FETTLE_INK_NEUTRAL,
  };
  GdkRGBA color = fettle_ink_get_rgba (inks[outcome]);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, BAR_RADIUS);

  /* What did not get in is an outline: the difference is not one of hue alone. */
  if (outcome > FETTLE_IMPORT_DUPLICATE)
    {
      const float widths[4] = { 1.5f, 1.5f, 1.5f, 1.5f };
      const GdkRGBA colors[4] = { color, color, color, color };

      gtk_snapshot_append_border (snapshot, &outline, widths, colors);
    }
  else
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &color, bounds);
      gtk_snapshot_pop (snapshot);
    }
}

static void
fettle_import_proportion_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FettleImportProportionBar *self = FETTLE_IMPORT_PROPORTION_BAR (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  guint counts[FETTLE_IMPORT_N_OUTCOMES];
  guint total = 0;
  guint n_parts = 0;
  float to_share;
  float x = 0;

  if (self->report == NULL)
    return;

  for (FettleImportOutcome i = 0; i < FETTLE_IMPORT_N_OUTCOMES; i++)
    {
      counts[i] = fettle_import_report_count (self->report, i);
      total += counts[i];
      n_parts += counts[i] > 0 ? 1 : 0;
    }
  if (n_parts == 0)
    return;

  /* Each part has its smallest width; what is left is shared in proportion. */
  to_share = width - (float) ((n_parts - 1) * PART_GAP + n_parts * SMALLEST_PART);
  for (FettleImportOutcome i = 0; i < FETTLE_IMPORT_N_OUTCOMES; i++)
    {
      float part = SMALLEST_PART + MAX (to_share, 0) * (float) counts[i] / (float) total;
      graphene_rect_t bounds;

      if (counts[i] == 0)
        continue;
      graphene_rect_init (&bounds, mirrored ? width - x - part : x, 0, part, height);
      draw_part (snapshot, i, &bounds);
      x += part + PART_GAP;
    }
}

static void
fettle_import_proportion_bar_measure (GtkWidget *widget,
                                      GtkOrientation orientation,
                                      int for_size,
                                      int *minimum,
                                      int *natural,
                                      int *minimum_baseline,
                                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = FETTLE_IMPORT_N_OUTCOMES * (SMALLEST_PART + PART_GAP);
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = BAR_HEIGHT;
    }
}

static void
fettle_import_proportion_bar_dispose (GObject *object)
{
  FettleImportProportionBar *self = FETTLE_IMPORT_PROPORTION_BAR (object);

  g_clear_object (&self->report);

  G_OBJECT_CLASS (fettle_import_proportion_bar_parent_class)->dispose (object);
}

static void
fettle_import_proportion_bar_get_property (GObject *object,
                                           guint id,
                                           GValue *value,
                                           GParamSpec *pspec)
{
  FettleImportProportionBar *self = FETTLE_IMPORT_PROPORTION_BAR (object);

  switch ((FettleImportProportionBarProperty) id)
    {
    case PROP_REPORT:
      g_value_set_object (value, self->report);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_proportion_bar_set_property (GObject *object,
                                           guint id,
                                           const GValue *value,
                                           GParamSpec *pspec)
{
  FettleImportProportionBar *self = FETTLE_IMPORT_PROPORTION_BAR (object);

  switch ((FettleImportProportionBarProperty) id)
    {
    case PROP_REPORT:
      fettle_import_proportion_bar_set_report (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_proportion_bar_class_init (FettleImportProportionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fettle_import_proportion_bar_dispose;
  object_class->get_property = fettle_import_proportion_bar_get_property;
  object_class->set_property = fettle_import_proportion_bar_set_property;
  widget_class->measure = fettle_import_proportion_bar_measure;
  widget_class->snapshot = fettle_import_proportion_bar_snapshot;

  properties[PROP_REPORT]
      = g_param_spec_object ("report", NULL, NULL, FETTLE_TYPE_IMPORT_REPORT,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fettle_import_proportion_bar_init (FettleImportProportionBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  describe (self);
}

/**
 * fettle_import_proportion_bar_set_report:
 * @self: a bar
 * @report: (nullable): what an import did
 *
 * Sets what the bar shows.
 */
void
fettle_import_proportion_bar_set_report (FettleImportProportionBar *self,
                                         FettleImportReport *report)
{
  g_return_if_fail (FETTLE_IS_IMPORT_PROPORTION_BAR (self));
  g_return_if_fail (report == NULL || FETTLE_IS_IMPORT_REPORT (report));

  if (!g_set_object (&self->report, report))
    return;

  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPORT]);
}
