/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-store.h"

#include <glib/gi18n-lib.h>

#include "fettle-migration.h"
#include "fettle-sqlite-connection.h"

#define IN_MEMORY ":memory:"

/* Readers beyond the number of cores only wait for each other's pages. */
#define MAXIMUM_READERS      4
#define MAXIMUM_READ_THREADS 2

/* How long a write waits for another process: without a word, in ms, and in all, in µs. */
#define PATIENCE_AT_ONCE 250
#define PATIENCE         (5 * G_USEC_PER_SEC)

/* Work for the writer thread, or for a thread that reads. A task's work belongs to its task; the
 * work of a caller who waits lies on the caller's stack. */
typedef struct
{
  FettleStoreFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GCancellable *cancellable;
  gboolean write;

  gboolean succeeded;
  GError *error;

  GTask *task; /* NULL where a caller waits */
  gboolean finished;
} FettleStoreJob;

struct _FettleStore
{
  GObject parent_instance;

  char *path;
  gboolean in_memory;
  gboolean read_only;
  GMainContext *context; /* of the signal */

  FettleConnection *writer; /* the writer thread's; NULL if nothing can be written */
  GThread *writer_thread;   /* joined by close, and then only compared with */
  GAsyncQueue *writes;      /* FettleStoreJob */
  GThreadPool *reads;       /* FettleStoreJob */

  GMutex mutex;
  GCond changed; /* a job or call is finished, or a reader came back */
  gboolean closed;
  int n_callers;       /* in fettle_store_read () */
  GQueue idle_readers; /* FettleConnection */
  int n_readers;       /* idle and busy ones */
};

/**
 * FettleStore:
 *
 * The athlete's database: one file, one writer thread, readers beside it.
 *
 * Every write is a function that runs in a transaction of its own on the writer thread, in the
 * order in which they were asked for; it is stored whole or not at all. Every read is a function
 * that runs in a snapshot, on a connection of its own. Functions get the connection for the time
 * that they run and must not keep it.
 *
 * After a commit that changed something, #FettleStore::changed is emitted once on the main context
 * of the creator: the one path on which models learn of changes. It comes before the callback of an
 * asynchronous write on the same main context.
 */
G_DEFINE_FINAL_TYPE (FettleStore, fettle_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_WAITING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the queue of writes, what says that no more will come. */
static FettleStoreJob last_job;

typedef struct
{
  GWeakRef store;
  FettleChange change;
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_weak_ref_clear (&announcement->store);
  g_free (announcement);
}

static gboolean
announce (gpointer data)
{
  Announcement *announcement = data;
  g_autoptr (FettleStore) store = g_weak_ref_get (&announcement->store);

  if (store != NULL)
    g_signal_emit (store, signals[SIGNAL_CHANGED], 0, announcement->change.tables,
                   announcement->change.first_day, announcement->change.last_day);

  return G_SOURCE_REMOVE;
}

static gboolean
announce_waiting (gpointer data)
{
  g_autoptr (FettleStore) store = g_weak_ref_get (data);

  if (store != NULL)
    g_signal_emit (store, signals[SIGNAL_WAITING], 0);

  return G_SOURCE_REMOVE;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Runs @func later on @context, never here: g_main_context_invoke() would, where nobody runs it. */
static void
post (GMainContext *context, GSourceFunc func, gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, destroy);
  g_source_set_static_name (source, "[fettle] store");
  g_source_attach (source, context);
}

static void
post_change (FettleStore *self, const FettleChange *change)
{
  Announcement *announcement;

  if (change->tables == 0)
    return;

  announcement = g_new0 (Announcement, 1);
  g_weak_ref_init (&announcement->store, self);
  announcement->change = *change;
  post (self->context, announce, announcement, announcement_free);
}

static void
post_waiting (FettleStore *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  post (self->context, announce_waiting, weak, weak_ref_free);
}

/* Only here may another process be in the way. It is asked again and again rather than waited for,
 * so that whoever asked can be told, and can give up. */
static gboolean
begin (FettleStore *self, FettleStoreJob *job, FettleConnection *connection)
{
  int64_t deadline = g_get_monotonic_time () + PATIENCE;
  gboolean is_told = FALSE;

  if (!job->write)
    return fettle_connection_begin (connection, FALSE, &job->error);

  while (!g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    {
      g_autoptr (GError) problem = NULL;

      if (fettle_connection_begin (connection, TRUE, &problem))
        return TRUE;
      if (!g_error_matches (problem, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_BUSY)
          || g_get_monotonic_time () >= deadline)
        {
          job->error = g_steal_pointer (&problem);
          return FALSE;
        }
      if (!is_told)
        post_waiting (self);
      is_told = TRUE;
    }

  return FALSE;
}

/* The function of a job between begin and commit. */
static gboolean
call (FettleStoreJob *job, FettleConnection *connection)
{
  gboolean succeeded;

  fettle_connection_set_cancellable (connection, job->cancellable);
  succeeded = job->func (connection, job->data, job->cancellable, &job->error);
  fettle_connection_set_cancellable (connection, NULL);

  if (!succeeded && job->error == NULL)
    g_set_error_literal (&job->error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_FAILED,
                         _ ("The work on the database failed."));

  return succeeded && !g_cancellable_set_error_if_cancelled (job->cancellable, &job->error);
}

static void
run_job (FettleStore *self, FettleStoreJob *job, FettleConnection *connection)
{
  job->succeeded = FALSE;
  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error)
      || !begin (self, job, connection))
    return;

  job->succeeded = call (job, connection);

  if (job->succeeded && job->write)
    job->succeeded = fettle_connection_commit (connection, &job->error);

  if (job->succeeded && job->write)
    post_change (self, fettle_connection_get_change (connection));
  else
    fettle_connection_rollback (connection);
}

/* On the task's main context, so that the task and its data die there. */
static gboolean
return_task (gpointer data)
{
  FettleStoreJob *job = data;

  if (job->succeeded)
    g_task_return_boolean (job->task, TRUE);
  else
    g_task_return_error (job->task, g_steal_pointer (&job->error));

  return G_SOURCE_REMOVE;
}

static void
release_task (gpointer data)
{
  FettleStoreJob *job = data;

  g_object_unref (job->task);
}

static void
finish_job (FettleStore *self, FettleStoreJob *job)
{
  if (job->task != NULL)
    {
      post (g_task_get_context (job->task), return_task, job, release_task);
      return;
    }

  g_mutex_lock (&self->mutex);
  job->finished = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* The thread has no reference to the store: the store joins it before it goes. */
static gpointer
run_writes (gpointer data)
{
  FettleStore *self = data;
  FettleStoreJob *job;

  while ((job = g_async_queue_pop (self->writes)) != &last_job)
    {
      run_job (self, job, self->writer);
      finish_job (self, job);
    }

  return NULL;
}

/* A reader of the pool, or a new one while there may be more, or the next one that comes back. */
static FettleConnection *
take_reader (FettleStore *self, GError **error)
{
  FettleConnection *reader;

  g_mutex_lock (&self->mutex);
  while (self->idle_readers.length == 0 && self->n_readers == MAXIMUM_READERS)
    g_cond_wait (&self->changed, &self->mutex);

  reader = g_queue_pop_head (&self->idle_readers);
  if (reader == NULL)
    self->n_readers++;
  g_mutex_unlock (&self->mutex);

  if (reader != NULL)
    return reader;

  reader
      = (FettleConnection *) fettle_sqlite_connection_open (self->path, FETTLE_SQLITE_READ, error);
  if (reader == NULL)
    {
      g_mutex_lock (&self->mutex);
      self->n_readers--;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);
    }

  return reader;
}

static void
return_reader (FettleStore *self, FettleConnection *reader)
{
  g_mutex_lock (&self->mutex);
  g_queue_push_head (&self->idle_readers, reader);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static void
run_read (FettleStore *self, FettleStoreJob *job)
{
  FettleConnection *reader = take_reader (self, &job->error);

  job->succeeded = FALSE;
  if (reader == NULL)
    return;

  run_job (self, job, reader);
  return_reader (self, reader);
}

static void
run_read_in_pool (gpointer data, gpointer user_data)
{
  FettleStoreJob *job = data;
  FettleStore *self = user_data;

  run_read (self, job);
  finish_job (self, job);
}

static gboolean
refuse_if_closed (FettleStore *self, GError **error)
{
  if (self->closed)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The database is closed."));

  return self->closed;
}

static gboolean
refuse_to_write (FettleStore *self, GError **error)
{
  if (self->read_only)
    g_set_error_literal (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY,
                         _ ("The database cannot be written: its file or folder is read-only."));

  return self->read_only;
}

/* Under the mutex, so that nothing comes after the last job. */
static gboolean
queue_job (FettleStore *self, FettleStoreJob *job)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (refuse_if_closed (self, &job->error) || (job->write && refuse_to_write (self, &job->error)))
    return FALSE;

  if (job->write || self->in_memory)
    g_async_queue_push (self->writes, job);
  else
    g_thread_pool_push (self->reads, job, NULL);

  return TRUE;
}

static void
wait_for_job (FettleStore *self, FettleStoreJob *job)
{
  g_mutex_lock (&self->mutex);
  while (!job->finished)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

static gboolean
give_result (FettleStoreJob *job, GError **error)
{
  if (job->error != NULL)
    g_propagate_error (error, job->error);

  return job->succeeded;
}

/* A function that asks for another would wait for itself. */
static gboolean
is_on_writer_thread (FettleStore *self)
{
  return g_thread_self () == self->writer_thread;
}

static gboolean
queue_and_wait (FettleStore *self, FettleStoreJob *job, GError **error)
{
  if (queue_job (self, job))
    wait_for_job (self, job);

  return give_result (job, error);
}

static gboolean
read_here (FettleStore *self, FettleStoreJob *job, GError **error)
{
  gboolean refused;

  g_mutex_lock (&self->mutex);
  refused = refuse_if_closed (self, &job->error);
  if (!refused)
    self->n_callers++;
  g_mutex_unlock (&self->mutex);

  if (!refused)
    {
      run_read (self, job);

      g_mutex_lock (&self->mutex);
      self->n_callers--;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);
    }

  return give_result (job, error);
}

static void
job_free (gpointer data)
{
  FettleStoreJob *job = data;

  if (job->destroy != NULL)
    job->destroy (job->data);
  g_clear_object (&job->cancellable);
  g_clear_error (&job->error);
  g_free (job);
}

static void
run_async (FettleStore *self,
           FettleStoreFunc func,
           gpointer data,
           GDestroyNotify destroy,
           gboolean write,
           GTask *task)
{
  FettleStoreJob *job = g_new0 (FettleStoreJob, 1);

  job->func = func;
  job->data = data;
  job->destroy = destroy;
  job->write = write;
  job->task = task;
  g_set_object (&job->cancellable, g_task_get_cancellable (task));
  /* What the function was told decides: a commit that happened is not undone by cancelling. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);

  if (!queue_job (self, job))
    {
      g_task_return_error (task, g_steal_pointer (&job->error));
      g_object_unref (task);
    }
}

static void
fettle_store_dispose (GObject *object)
{
  fettle_store_close (FETTLE_STORE (object));

  G_OBJECT_CLASS (fettle_store_parent_class)->dispose (object);
}

static void
fettle_store_finalize (GObject *object)
{
  FettleStore *self = FETTLE_STORE (object);

  g_async_queue_unref (self->writes);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self->path);

  G_OBJECT_CLASS (fettle_store_parent_class)->finalize (object);
}

static void
fettle_store_class_init (FettleStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fettle_store_dispose;
  object_class->finalize = fettle_store_finalize;

  /**
   * FettleStore::changed:
   * @self: a store
   * @tables: a set of #FettleTable
   * @first_day: the first day that changed, %FETTLE_DAY_NONE if the change has no day
   * @last_day: the last one
   *
   * A transaction that changed something is committed. Once for each of them, on the main context
   * that the store was made in.
   */
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_INT);

  /**
   * FettleStore::waiting:
   * @self: a store
   *
   * Another process is writing to the database, and a write waits for it. It goes on, ends with
   * %FETTLE_STORE_ERROR_BUSY after five seconds, or is cancelled. On the main context that the
   * store was made in.
   */
  signals[SIGNAL_WAITING] = g_signal_new ("waiting", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fettle_store_init (FettleStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->writes = g_async_queue_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->idle_readers);
}

static FettleStore *
new_store (const char *path)
{
  FettleStore *self = g_object_new (FETTLE_TYPE_STORE, NULL);

  self->path = g_strdup (path);
  self->reads = g_thread_pool_new (run_read_in_pool, self, MAXIMUM_READ_THREADS, FALSE, NULL);

  return self;
}

static FettleConnection *
open_writer (const char *path, GError **error)
{
  g_autoptr (GPtrArray) migrations = fettle_migrations_load ();
  g_autoptr (FettleSqliteConnection) writer
      = fettle_sqlite_connection_open (path, FETTLE_SQLITE_WRITE, error);

  /* First a look that changes nothing: the file may not be ours, or newer than we are. */
  if (writer == NULL || fettle_migrations_check (FETTLE_CONNECTION (writer), migrations, error) < 0
      || !fettle_sqlite_connection_use_log (writer, error)
      || !fettle_migrations_bring_up_to_date (writer, path, migrations, error))
    return NULL;

  fettle_sqlite_connection_set_patience (writer, PATIENCE_AT_ONCE);
  return FETTLE_CONNECTION (g_steal_pointer (&writer));
}

/**
 * fettle_store_open:
 * @path: the database's path, or ":memory:" for one that dies with the store
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #FettleStoreError
 *
 * Opens a database, makes it if it is not there, and brings it up to date, with a copy of the old
 * one beside it. Blocks: not for the main thread of a window.
 *
 * Returns: (transfer full): the store
 */
FettleStore *
fettle_store_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (FettleStore) self = NULL;
  FettleConnection *writer;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  writer = open_writer (path, error);
  if (writer == NULL)
    return NULL;

  self = new_store (path);
  self->in_memory = g_str_equal (path, IN_MEMORY);
  self->writer = writer;
  self->writer_thread = g_thread_new ("fettle-writer", run_writes, self);

  return g_steal_pointer (&self);
}

/**
 * fettle_store_open_read_only:
 * @path: the path of a database that is there
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #FettleStoreError
 *
 * Opens a database that cannot be written, because it or its folder is read-only. Writes get
 * %FETTLE_STORE_ERROR_READ_ONLY. Blocks, as fettle_store_open() does.
 *
 * Returns: (transfer full): the store
 */
FettleStore *
fettle_store_open_read_only (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) migrations = fettle_migrations_load ();
  g_autoptr (FettleSqliteConnection) reader = NULL;
  FettleStore *self;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  reader = fettle_sqlite_connection_open (path, FETTLE_SQLITE_READ, error);
  if (reader == NULL
      || !fettle_migrations_check_up_to_date (FETTLE_CONNECTION (reader), migrations, error))
    return NULL;

  self = new_store (path);
  self->read_only = TRUE;
  self->n_readers = 1;
  g_queue_push_head (&self->idle_readers, g_steal_pointer (&reader));

  return self;
}

/**
 * fettle_store_is_read_only:
 * @self: a store
 *
 * Returns: whether nothing can be written to it
 */
gboolean
fettle_store_is_read_only (FettleStore *self)
{
  g_return_val_if_fail (FETTLE_IS_STORE (self), TRUE);

  return self->read_only;
}

/**
 * fettle_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): the path of its database
 */
const char *
fettle_store_get_path (FettleStore *self)
{
  g_return_val_if_fail (FETTLE_IS_STORE (self), NULL);

  return self->path;
}

static void
close_readers (FettleStore *self)
{
  g_mutex_lock (&self->mutex);
  while (self->n_callers > 0)
    g_cond_wait (&self->changed, &self->mutex);
  g_queue_clear_full (&self->idle_readers, g_object_unref);
  self->n_readers = 0;
  g_mutex_unlock (&self->mutex);
}

/**
 * fettle_store_close:
 * @self: a store
 *
 * Does the writes and reads that were asked for, and closes the database. Later ones get
 * %G_IO_ERROR_CLOSED. The last reference that goes closes it too.
 */
void
fettle_store_close (FettleStore *self)
{
  gboolean was_open;

  g_return_if_fail (FETTLE_IS_STORE (self));

  g_mutex_lock (&self->mutex);
  was_open = !self->closed;
  self->closed = TRUE;
  g_mutex_unlock (&self->mutex);

  if (!was_open)
    return;

  /* Readers first: the last connection to go folds the log into the database, and only one that
   * writes can. */
  g_thread_pool_free (g_steal_pointer (&self->reads), FALSE, TRUE);
  close_readers (self);
  if (self->writer == NULL)
    return;

  g_async_queue_push (self->writes, &last_job);
  g_thread_join (self->writer_thread);
  fettle_sqlite_connection_tidy (FETTLE_SQLITE_CONNECTION (self->writer));
  g_clear_object (&self->writer);
}

/**
 * fettle_store_read:
 * @self: a store
 * @func: what to do with a connection in a snapshot
 * @data: for @func
 * @cancellable: (nullable): a cancellable; it also interrupts what is running
 * @error: return location for a #FettleStoreError, %G_IO_ERROR_CANCELLED or an error of @func
 *
 * Reads and waits for it. Not for the main thread of a window.
 *
 * Returns: what @func returned
 */
gboolean
fettle_store_read (FettleStore *self,
                   FettleStoreFunc func,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_return_val_if_fail (FETTLE_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);
  g_return_val_if_fail (!is_on_writer_thread (self), FALSE);

  FettleStoreJob job = { .func = func, .data = data, .cancellable = cancellable };

  return self->in_memory ? queue_and_wait (self, &job, error) : read_here (self, &job, error);
}

/**
 * fettle_store_write:
 * @self: a store
 * @func: what to do with the connection in a transaction
 * @data: for @func
 * @cancellable: (nullable): a cancellable; it also interrupts what is running
 * @error: return location for a #FettleStoreError, %G_IO_ERROR_CANCELLED or an error of @func
 *
 * Writes and waits until it is committed, or rolled back because @func failed or was cancelled. Not
 * for the main thread of a window.
 *
 * Returns: whether it is committed
 */
gboolean
fettle_store_write (FettleStore *self,
                    FettleStoreFunc func,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_return_val_if_fail (FETTLE_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);
  g_return_val_if_fail (!is_on_writer_thread (self), FALSE);

  FettleStoreJob job = { .func = func, .data = data, .cancellable = cancellable, .write = TRUE };

  return queue_and_wait (self, &job, error);
}

/**
 * fettle_store_read_async:
 * @self: a store
 * @func: what to do with a connection in a snapshot
 * @data: for @func; it lives until @callback has run
 * @destroy: (nullable): frees @data, on the main context
 * @cancellable: (nullable): a cancellable; it also interrupts what is running
 * @callback: called on the main context when it is done
 * @user_data: for @callback
 *
 * Reads on a thread.
 */
void
fettle_store_read_async (FettleStore *self,
                         FettleStoreFunc func,
                         gpointer data,
                         GDestroyNotify destroy,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task;

  g_return_if_fail (FETTLE_IS_STORE (self));
  g_return_if_fail (func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, fettle_store_read_async);
  run_async (self, func, data, destroy, FALSE, task);
}

/**
 * fettle_store_read_finish:
 * @self: a store
 * @result: the result that the callback got
 * @error: return location for a #FettleStoreError, %G_IO_ERROR_CANCELLED or an error of the
 * function
 *
 * Returns: what the function returned
 */
gboolean
fettle_store_read_finish (FettleStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * fettle_store_write_async:
 * @self: a store
 * @func: what to do with the connection in a transaction
 * @data: for @func; it lives until @callback has run
 * @destroy: (nullable): frees @data, on the main context
 * @cancellable: (nullable): a cancellable; it also interrupts what is running
 * @callback: called on the main context when it is done
 * @user_data: for @callback
 *
 * Writes on the writer thread, after the writes that were asked for before.
 */
void
fettle_store_write_async (FettleStore *self,
                          FettleStoreFunc func,
                          gpointer data,
                          GDestroyNotify destroy,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;

  g_return_if_fail (FETTLE_IS_STORE (self));
  g_return_if_fail (func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, fettle_store_write_async);
  run_async (self, func, data, destroy, TRUE, task);
}

/**
 * fettle_store_write_finish:
 * @self: a store
 * @result: the result that the callback got
 * @error: return location for a #FettleStoreError, %G_IO_ERROR_CANCELLED or an error of the
 * function
 *
 * Returns: whether it is committed
 */
gboolean
fettle_store_write_finish (FettleStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
