/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-record-model.h"

#include "fettle-record-list.h"

typedef struct
{
  FettleStore *store;
  char *user_id;
  GPtrArray *items;
  gboolean loading;
  GError *error;

  /* Days that have changed since they were read; a read that is under way is not started again. */
  gboolean reading;
  gboolean stale;
  FettleDay stale_first;
  FettleDay stale_last;
  GCancellable *cancellable;
} FettleRecordModelPrivate;

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_LOADING,
  PROP_ERROR,
  PROP_ITEM_TYPE,
  PROP_N_ITEMS,
} FettleRecordModelProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (FettleRecordModel,
                                  fettle_record_model,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (FettleRecordModel)
                                      G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                             list_model_iface_init))

static FettleRecordModelPrivate *
get_private (gpointer self)
{
  return fettle_record_model_get_instance_private (self);
}

static GType
fettle_record_model_get_item_type (GListModel *model)
{
  return FETTLE_RECORD_MODEL_GET_CLASS (model)->item_type;
}

static guint
fettle_record_model_get_n_items (GListModel *model)
{
  return get_private (model)->items->len;
}

static gpointer
fettle_record_model_get_item (GListModel *model, guint position)
{
  GPtrArray *items = get_private (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = fettle_record_model_get_item_type;
  iface->get_n_items = fettle_record_model_get_n_items;
  iface->get_item = fettle_record_model_get_item;
}

typedef struct
{
  FettleRecordModelClass *klass;
  char *user_id;
  FettleDay first; /* FETTLE_DAY_NONE: from the beginning */
  FettleDay last;  /* FETTLE_DAY_NONE: to the end */
  GPtrArray *rows;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->user_id, g_free);
  g_clear_pointer (&reading->rows, g_ptr_array_unref);
  g_free (reading);
}

static gboolean
read_rows (FettleConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  reading->rows
      = reading->klass->read (connection, reading->user_id, reading->first, reading->last, error);
  return reading->rows != NULL;
}

static gboolean
is_within (const Reading *reading, FettleRecord *item)
{
  FettleDay day;

  if (!fettle_day_parse (reading->klass->get_date (item), &day))
    return FALSE;

  return (reading->first == FETTLE_DAY_NONE || day >= reading->first)
         && (reading->last == FETTLE_DAY_NONE || day <= reading->last);
}

static gint64
get_id (FettleRecord *record)
{
  return fettle_record_get_integer (record, &FETTLE_RECORD_GET_CLASS (record)->columns[0]);
}

static GHashTable *
collect_ids (GPtrArray *rows)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = get_id (g_ptr_array_index (rows, i));

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }

  return ids;
}

/* The rows of the days that were read take the place of those that were shown of them. */
static void
take_rows (FettleRecordModel *self, const Reading *reading)
{
  FettleRecordModelPrivate *private = get_private (self);
  g_autoptr (GHashTable) ids = collect_ids (reading->rows);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before = private->items->len;

  fettle_record_list_keep_objects (private->items, reading->rows);
  for (guint i = 0; i < reading->rows->len; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (reading->rows, i)));

  /* A row that was moved to another day is there once. */
  for (guint i = 0; i < private->items->len; i++)
    {
      FettleRecord *item = g_ptr_array_index (private->items, i);
      gint64 id = get_id (item);

      if (!is_within (reading, item) && !g_hash_table_contains (ids, &id))
        g_ptr_array_add (rows, g_object_ref (item));
    }
  g_ptr_array_sort_values (rows, reading->klass->compare);

  fettle_record_list_replace (G_LIST_MODEL (self), &private->items, rows);
  if (private->items->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FettleStore *store = source;
  g_autoptr (GError) error = NULL;

  if (fettle_store_read (store, read_rows, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void read_stale (FettleRecordModel *self);

static void
set_error (FettleRecordModel *self, GError *error)
{
  FettleRecordModelPrivate *private = get_private (self);

  if (error == NULL && private->error == NULL)
    return;

  g_clear_error (&private->error);
  private->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
on_rows_read (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *weak = data;
  g_autoptr (FettleRecordModel) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  gboolean read = g_task_propagate_boolean (G_TASK (result), &error);
  FettleRecordModelPrivate *private;

  g_weak_ref_clear (weak);
  g_free (weak);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  private = get_private (self);
  private->reading = FALSE;
  if (read)
    take_rows (self, g_task_get_task_data (G_TASK (result)));
  set_error (self, g_steal_pointer (&error));
  if (private->loading)
    {
      private->loading = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
    }

  read_stale (self);
}

static void
read_stale (FettleRecordModel *self)
{
  FettleRecordModelPrivate *private = get_private (self);
  g_autoptr (GTask) task = NULL;
  GWeakRef *weak;
  Reading *reading;

  if (private->reading || !private->stale)
    return;

  reading = g_new0 (Reading, 1);
  reading->klass = FETTLE_RECORD_MODEL_GET_CLASS (self);
  reading->user_id = g_strdup (private->user_id);
  reading->first = private->stale_first;
  reading->last = private->stale_last;
  private->stale = FALSE;
  private->reading = TRUE;

  /* A page that is closed does not wait for its rows. */
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  task = g_task_new (private->store, private->cancellable, on_rows_read, weak);
  g_task_set_source_tag (task, read_stale);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
add_stale (FettleRecordModel *self, FettleDay first, FettleDay last)
{
  FettleRecordModelPrivate *private = get_private (self);

  if (!private->stale)
    {
      private->stale_first = first;
      private->stale_last = last;
    }
  else
    {
      /* No day is the smallest number, so it wins as the first one; as the last it has to be asked
       * for. */
      private->stale_first = MIN (private->stale_first, first);
      private->stale_last = private->stale_last == FETTLE_DAY_NONE || last == FETTLE_DAY_NONE
                                ? FETTLE_DAY_NONE
                                : MAX (private->stale_last, last);
    }

  private->stale = TRUE;
  read_stale (self);
}

static void
on_store_changed (FettleStore *store,
                  guint tables,
                  int first_day,
                  int last_day,
                  FettleRecordModel *self)
{
  if ((tables & FETTLE_RECORD_MODEL_GET_CLASS (self)->table) != 0)
    add_stale (self, first_day, last_day);
}

static void
fettle_record_model_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  FettleRecordModelPrivate *private = get_private (object);

  switch ((FettleRecordModelProperty) property_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, private->loading);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, private->error);
      break;
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, FETTLE_RECORD_MODEL_GET_CLASS (object)->item_type);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, private->items->len);
      break;
    case PROP_LIBRARY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The library may itself keep the model, so the model does not keep the library. */
static void
take_library (FettleRecordModelPrivate *private, FettleLibrary *library)
{
  private->store = g_object_ref (fettle_library_get_store (library));
  private->user_id = g_strdup (fettle_library_get_user_id (library));
}

static void
fettle_record_model_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  FettleRecordModelPrivate *private = get_private (object);

  switch ((FettleRecordModelProperty) property_id)
    {
    case PROP_LIBRARY:
      take_library (private, g_value_get_object (value));
      break;
    case PROP_LOADING:
    case PROP_ERROR:
    case PROP_ITEM_TYPE:
    case PROP_N_ITEMS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_record_model_constructed (GObject *object)
{
  FettleRecordModel *self = FETTLE_RECORD_MODEL (object);

  G_OBJECT_CLASS (fettle_record_model_parent_class)->constructed (object);

  g_signal_connect_object (get_private (self)->store, "changed", G_CALLBACK (on_store_changed),
                           self, G_CONNECT_DEFAULT);
  add_stale (self, FETTLE_DAY_NONE, FETTLE_DAY_NONE);
}

static void
fettle_record_model_dispose (GObject *object)
{
  FettleRecordModelPrivate *private = get_private (object);

  g_cancellable_cancel (private->cancellable);
  g_clear_object (&private->store);

  G_OBJECT_CLASS (fettle_record_model_parent_class)->dispose (object);
}

static void
fettle_record_model_finalize (GObject *object)
{
  FettleRecordModelPrivate *private = get_private (object);

  g_clear_pointer (&private->items, g_ptr_array_unref);
  g_clear_pointer (&private->user_id, g_free);
  g_clear_error (&private->error);
  g_clear_object (&private->cancellable);

  G_OBJECT_CLASS (fettle_record_model_parent_class)->finalize (object);
}

static void
fettle_record_model_class_init (FettleRecordModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fettle_record_model_get_property;
  object_class->set_property = fettle_record_model_set_property;
  object_class->constructed = fettle_record_model_constructed;
  object_class->dispose = fettle_record_model_dispose;
  object_class->finalize = fettle_record_model_finalize;

  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY,
                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, G_TYPE_OBJECT, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_record_model_init (FettleRecordModel *self)
{
  FettleRecordModelPrivate *private = get_private (self);

  private->items = g_ptr_array_new_with_free_func (g_object_unref);
  private->loading = TRUE;
  private->cancellable = g_cancellable_new ();
}

/**
 * fettle_record_model_get_loading:
 * @self: a model
 *
 * Returns: whether it has not been loaded yet
 */
gboolean
fettle_record_model_get_loading (FettleRecordModel *self)
{
  g_return_val_if_fail (FETTLE_IS_RECORD_MODEL (self), FALSE);

  return get_private (self)->loading;
}

/**
 * fettle_record_model_get_error:
 * @self: a model
 *
 * Returns: (nullable): why the rows could not be read the last time
 */
const GError *
fettle_record_model_get_error (FettleRecordModel *self)
{
  g_return_val_if_fail (FETTLE_IS_RECORD_MODEL (self), NULL);

  return get_private (self)->error;
}
