/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-status.h"

#include <glib/gi18n-lib.h>

#include "fettle-ui.h"

struct _FettleImportStatus
{
  AdwBin parent_instance;

  FettleImportFlow *flow;
  FettleImportReport *report;
};

typedef enum
{
  PROP_FLOW = 1,
  PROP_REPORT,
} FettleImportStatusProperty;

static GParamSpec *properties[PROP_REPORT + 1];

G_DEFINE_FINAL_TYPE (FettleImportStatus, fettle_import_status, ADW_TYPE_BIN)

/* Closures of the template. */

static char *
choose_child (GtkWidget *widget, gboolean running, FettleImportReport *report)
{
  if (running)
    return g_strdup ("running");

  return g_strdup (report != NULL ? "done" : "none");
}

static char *
choose_icon (GtkWidget *widget, FettleImportReport *report)
{
  gboolean trouble = report != NULL
                     && (fettle_import_report_count (report, FETTLE_IMPORT_PARTIAL) > 0
                         || fettle_import_report_count (report, FETTLE_IMPORT_REFUSED) > 0
                         || fettle_import_report_count (report, FETTLE_IMPORT_NOT_STORED) > 0);

  return g_strdup (trouble ? "fettle-warning-symbolic" : "fettle-check-symbolic");
}

static char *
describe_report (GtkWidget *widget, FettleImportReport *report)
{
  return report != NULL ? fettle_import_report_dup_sentence (report) : NULL;
}

static void
set_report (FettleImportStatus *self, FettleImportReport *report)
{
  if (g_set_object (&self->report, report))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPORT]);
}

static void
on_report_changed (FettleImportStatus *self)
{
  set_report (self, self->flow != NULL ? fettle_import_flow_get_report (self->flow) : NULL);
}

static void
set_flow (FettleImportStatus *self, FettleImportFlow *flow)
{
  if (self->flow == flow)
    return;

  if (self->flow != NULL)
    g_signal_handlers_disconnect_by_func (self->flow, on_report_changed, self);
  g_set_object (&self->flow, flow);
  if (flow != NULL)
    g_signal_connect_object (flow, "notify::report", G_CALLBACK (on_report_changed), self,
                             G_CONNECT_SWAPPED);
  on_report_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLOW]);
}

static void
fettle_import_status_dispose (GObject *object)
{
  FettleImportStatus *self = FETTLE_IMPORT_STATUS (object);

  if (self->flow != NULL)
    g_signal_handlers_disconnect_by_func (self->flow, on_report_changed, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_IMPORT_STATUS);
  g_clear_object (&self->report);
  g_clear_object (&self->flow);

  G_OBJECT_CLASS (fettle_import_status_parent_class)->dispose (object);
}

static void
fettle_import_status_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleImportStatus *self = FETTLE_IMPORT_STATUS (object);

  switch ((FettleImportStatusProperty) id)
    {
    case PROP_FLOW:
      g_value_set_object (value, self->flow);
      break;
    case PROP_REPORT:
      g_value_set_object (value, self->report);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_status_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  FettleImportStatus *self = FETTLE_IMPORT_STATUS (object);

  switch ((FettleImportStatusProperty) id)
    {
    case PROP_FLOW:
      set_flow (self, g_value_get_object (value));
      break;
    case PROP_REPORT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_status_class_init (FettleImportStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fettle_import_status_dispose;
  object_class->get_property = fettle_import_status_get_property;
  object_class->set_property = fettle_import_status_set_property;

  properties[PROP_FLOW]
      = g_param_spec_object ("flow", NULL, NULL, FETTLE_TYPE_IMPORT_FLOW,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REPORT] = g_param_spec_object ("report", NULL, NULL, FETTLE_TYPE_IMPORT_REPORT,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-import-status"));
  gtk_widget_class_bind_template_callback (widget_class, choose_child);
  gtk_widget_class_bind_template_callback (widget_class, choose_icon);
  gtk_widget_class_bind_template_callback (widget_class, describe_report);
  gtk_widget_class_bind_template_callback (widget_class, fettle_import_status_dismiss);
}

static void
fettle_import_status_init (FettleImportStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_import_status_dismiss:
 * @self: the status of imports
 *
 * Lets go of what came of the last import: it has been seen.
 */
void
fettle_import_status_dismiss (FettleImportStatus *self)
{
  g_return_if_fail (FETTLE_IS_IMPORT_STATUS (self));

  set_report (self, NULL);
}
