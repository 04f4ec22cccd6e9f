/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-progress.h"

struct _FettleProgress
{
  GObject parent_instance;

  GMainContext *context;

  /* What the workers said last, under the lock. */
  GMutex lock;
  uint64_t reported_total;
  uint64_t reported_done;
  char *reported_message;
  GSource *delivery;

  /* What the main context sees. */
  uint64_t total;
  uint64_t done;
  char *message;
};

typedef enum
{
  PROP_TOTAL = 1,
  PROP_DONE,
  PROP_FRACTION,
  PROP_MESSAGE,
} FettleProgressProperty;

static GParamSpec *properties[PROP_MESSAGE + 1];

G_DEFINE_FINAL_TYPE (FettleProgress, fettle_progress, G_TYPE_OBJECT)

static gboolean
deliver (gpointer data)
{
  FettleProgress *self = data;
  g_autofree char *message = NULL;
  gboolean total_changed, done_changed;

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->delivery, g_source_unref);
  total_changed = self->total != self->reported_total;
  done_changed = self->done != self->reported_done;
  self->total = self->reported_total;
  self->done = self->reported_done;
  message = g_strdup (self->reported_message);
  g_mutex_unlock (&self->lock);

  if (total_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
  if (done_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
  if (total_changed || done_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  if (g_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);

  return G_SOURCE_REMOVE;
}

/* However often workers report, one source stands for all reports until the main context gets to
 * it. */
static void
deliver_later (FettleProgress *self)
{
  if (self->delivery != NULL)
    return;

  self->delivery = g_idle_source_new ();
  g_source_set_static_name (self->delivery, "FettleProgress");
  g_source_set_callback (self->delivery, deliver, g_object_ref (self), g_object_unref);
  g_source_attach (self->delivery, self->context);
}

/**
 * fettle_progress_set_total:
 * @self: a progress
 * @total: how much there is to do; 0 while it is not known
 *
 * Any thread may call it.
 */
void
fettle_progress_set_total (FettleProgress *self, uint64_t total)
{
  g_return_if_fail (FETTLE_IS_PROGRESS (self));

  g_mutex_lock (&self->lock);
  self->reported_total = total;
  deliver_later (self);
  g_mutex_unlock (&self->lock);
}

/**
 * fettle_progress_set_done:
 * @self: a progress
 * @done: how much is done
 *
 * Any thread may call it.
 */
void
fettle_progress_set_done (FettleProgress *self, uint64_t done)
{
  g_return_if_fail (FETTLE_IS_PROGRESS (self));

  g_mutex_lock (&self->lock);
  self->reported_done = done;
  deliver_later (self);
  g_mutex_unlock (&self->lock);
}

/**
 * fettle_progress_add_done:
 * @self: a progress
 * @amount: how much more is done
 *
 * Any thread may call it.
 */
void
fettle_progress_add_done (FettleProgress *self, uint64_t amount)
{
  g_return_if_fail (FETTLE_IS_PROGRESS (self));

  g_mutex_lock (&self->lock);
  self->reported_done += amount;
  deliver_later (self);
  g_mutex_unlock (&self->lock);
}

/**
 * fettle_progress_set_message:
 * @self: a progress
 * @message: (nullable): what is being done, translated
 *
 * Any thread may call it.
 */
void
fettle_progress_set_message (FettleProgress *self, const char *message)
{
  g_return_if_fail (FETTLE_IS_PROGRESS (self));

  g_mutex_lock (&self->lock);
  if (g_set_str (&self->reported_message, message))
    deliver_later (self);
  g_mutex_unlock (&self->lock);
}

/**
 * fettle_progress_get_total:
 * @self: a progress
 *
 * Returns: how much there is to do; 0 while it is not known
 */
uint64_t
fettle_progress_get_total (FettleProgress *self)
{
  g_return_val_if_fail (FETTLE_IS_PROGRESS (self), 0);

  return self->total;
}

/**
 * fettle_progress_get_done:
 * @self: a progress
 *
 * Returns: how much is done
 */
uint64_t
fettle_progress_get_done (FettleProgress *self)
{
  g_return_val_if_fail (FETTLE_IS_PROGRESS (self), 0);

  return self->done;
}

/**
 * fettle_progress_get_fraction:
 * @self: a progress
 *
 * Returns: the part that is done, 0 to 1; 0 while the total is not known
 */
double
fettle_progress_get_fraction (FettleProgress *self)
{
  g_return_val_if_fail (FETTLE_IS_PROGRESS (self), 0.0);

  return self->total == 0 ? 0.0 : MIN (1.0, (double) self->done / (double) self->total);
}

/**
 * fettle_progress_get_message:
 * @self: a progress
 *
 * Returns: (nullable): what is being done, translated
 */
const char *
fettle_progress_get_message (FettleProgress *self)
{
  g_return_val_if_fail (FETTLE_IS_PROGRESS (self), NULL);

  return self->message;
}

static void
fettle_progress_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  FettleProgress *self = FETTLE_PROGRESS (object);

  switch ((FettleProgressProperty) property_id)
    {
    case PROP_TOTAL:
      g_value_set_uint64 (value, self->total);
      break;
    case PROP_DONE:
      g_value_set_uint64 (value, self->done);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, fettle_progress_get_fraction (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_progress_finalize (GObject *object)
{
  FettleProgress *self = FETTLE_PROGRESS (object);

  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->reported_message, g_free);
  g_clear_pointer (&self->message, g_free);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (fettle_progress_parent_class)->finalize (object);
}

static void
fettle_progress_class_init (FettleProgressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fettle_progress_get_property;
  object_class->finalize = fettle_progress_finalize;

  properties[PROP_TOTAL] = g_param_spec_uint64 ("total", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_DONE] = g_param_spec_uint64 ("done", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0.0, 1.0, 0.0, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_progress_init (FettleProgress *self)
{
  g_mutex_init (&self->lock);
  self->context = g_main_context_ref_thread_default ();
}

/**
 * fettle_progress_new:
 *
 * Returns: (transfer full): a progress whose properties change on the calling thread's main context
 */
FettleProgress *
fettle_progress_new (void)
{
  return g_object_new (FETTLE_TYPE_PROGRESS, NULL);
}
