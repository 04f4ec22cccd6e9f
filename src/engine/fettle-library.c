/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-library.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <string.h>
#include <unistd.h>

#include "fettle-activity-list.h"
#include "fettle-import-error.h"
#include "fettle-library-places.h"
#include "fettle-originals-folder.h"
#include "fettle-profiles.h"
#include "fettle-upkeep.h"
#include "fettle-value-sources.h"

/* A timer does not run while the computer sleeps, so midnight is looked for this often, in seconds.
 */
#define LONGEST_WAIT 60

struct _FettleLibrary
{
  GObject parent_instance;

  char *directory;
  char *originals;
  gboolean sample;
  FettleClock clock;
  gpointer clock_data;

  FettleStore *store;
  char *user_id;
  FettleUserProfile *profile;
  GTimeZone *zone;
  FettleDay today;
  FettleActivityList *activities; /* from the first who asks for them */

  GMainContext *context;
  GSource *midnight;
  GCancellable *cancellable;
};

typedef enum
{
  PROP_DIRECTORY = 1,
  PROP_SAMPLE,
  PROP_PROFILE,
  PROP_ZONE,
  PROP_TODAY,
} FettleLibraryProperty;

static GParamSpec *properties[PROP_TODAY + 1];

G_DEFINE_FINAL_TYPE (FettleLibrary, fettle_library, G_TYPE_OBJECT)

/* --- Time ----------------------------------------------------------------------------------- */

static int
get_offset (GTimeZone *zone, int64_t instant)
{
  return g_time_zone_get_offset (zone,
                                 g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant));
}

static FettleDay
compute_today (FettleLibrary *self)
{
  int64_t now = fettle_library_get_now (self);

  return fettle_day_from_instant (now, get_offset (self->zone, now));
}

static guint
compute_wait (FettleLibrary *self)
{
  int64_t now = fettle_library_get_now (self);
  int64_t local = now + get_offset (self->zone, now);
  int64_t to_midnight = 86400 - ((local % 86400) + 86400) % 86400;

  return (guint) CLAMP (to_midnight, 1, LONGEST_WAIT);
}

static void
update_today (FettleLibrary *self)
{
  FettleDay today = compute_today (self);

  if (today == self->today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);

  fettle_upkeep_extend_async (self->store, self->user_id, today, self->cancellable);
}

static void watch_midnight (FettleLibrary *self);

static void
weak_ref_free (gpointer data)
{
  GWeakRef *weak = data;

  g_weak_ref_clear (weak);
  g_free (weak);
}

static gboolean
on_wait_over (gpointer data)
{
  g_autoptr (FettleLibrary) self = g_weak_ref_get (data);

  if (self != NULL)
    {
      update_today (self);
      watch_midnight (self);
    }

  return G_SOURCE_REMOVE;
}

/* The last reference may go away on another thread than the main context's, hence the weak one. */
static void
watch_midnight (FettleLibrary *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  g_clear_pointer (&self->midnight, g_source_unref);
  self->midnight = g_timeout_source_new_seconds (compute_wait (self));
  g_source_set_static_name (self->midnight, "FettleLibrary midnight");
  g_source_set_callback (self->midnight, on_wait_over, weak, weak_ref_free);
  g_source_attach (self->midnight, self->context);
}

/* --- The profile ------------------------------------------------------------------------------ */

static void
take_profile (FettleLibrary *self, FettleUserProfile *profile)
{
  g_autoptr (GTimeZone) zone = NULL;

  if (profile->timezone != NULL)
    zone = g_time_zone_new_identifier (profile->timezone);
  if (zone == NULL)
    zone = g_time_zone_new_local ();

  g_set_object (&self->profile, profile);
  g_set_str (&self->user_id, profile->user_id);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = g_steal_pointer (&zone);
}

typedef struct
{
  FettleUserProfile *profile;
} ProfileRead;

static gboolean
read_profile (FettleConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  ProfileRead *read = data;
  g_autoptr (GError) problem = NULL;

  read->profile = fettle_profiles_get (connection, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static void
refresh_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FettleLibrary *self = source;
  ProfileRead read = { NULL };
  g_autoptr (FettleUserProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_read = fettle_store_read (self->store, read_profile, &read, cancellable, &error);

  /* It may be there although the library was closed meanwhile. */
  profile = g_steal_pointer (&read.profile);
  if (!is_read)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&profile), g_object_unref);
}

static void
on_profile_read (GObject *source, GAsyncResult *result, gpointer data)
{
  FettleLibrary *self = FETTLE_LIBRARY (source);
  g_autoptr (FettleUserProfile) profile = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GTimeZone) zone_before = NULL;

  if (profile == NULL || g_cancellable_is_cancelled (self->cancellable)
      || fettle_record_equal (FETTLE_RECORD (profile), FETTLE_RECORD (self->profile)))
    return;

  zone_before = g_time_zone_ref (self->zone);
  take_profile (self, profile);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
  if (g_strcmp0 (g_time_zone_get_identifier (zone_before), g_time_zone_get_identifier (self->zone))
      != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZONE]);
  update_today (self);
}

static void
on_store_changed (FettleStore *store,
                  guint tables,
                  int first_day,
                  int last_day,
                  FettleLibrary *self)
{
  g_autoptr (GTask) task = NULL;

  if ((tables & FETTLE_TABLE_USER_PROFILE) == 0)
    return;

  task = g_task_new (self, self->cancellable, on_profile_read, NULL);
  g_task_set_source_tag (task, on_store_changed);
  g_task_run_in_thread (task, refresh_in_thread);
}

/* --- Opening ---------------------------------------------------------------------------------- */

/* The zone of the computer by its name, if it has one that can be found again. */
static char *
dup_system_zone (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *identifier = g_time_zone_get_identifier (local);
  g_autoptr (GTimeZone) found = NULL;

  if (identifier == NULL || strchr (identifier, '/') == NULL || *identifier == '/')
    return NULL;

  found = g_time_zone_new_identifier (identifier);
  return found != NULL ? g_strdup (identifier) : NULL;
}

static gboolean
ensure_profile (FettleConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  /* The athlete did not say it, and whoever does may say another one. */
  static const FettleValueOrigin computer = { .source = "computed" };
  ProfileRead *read = data;
  g_autoptr (FettleUserProfile) profile = fettle_profiles_ensure (connection, error);
  gboolean changed;

  if (profile == NULL)
    return FALSE;

  profile->timezone = dup_system_zone ();
  if (profile->timezone != NULL
      && !fettle_value_sources_update (connection, FETTLE_RECORD (profile), &computer, &changed,
                                       error))
    return FALSE;

  read->profile = g_steal_pointer (&profile);
  return TRUE;
}

static gboolean
open_profile (FettleLibrary *self, GCancellable *cancellable, GError **error)
{
  ProfileRead read = { NULL };
  g_autoptr (FettleUserProfile) profile = NULL;
  gboolean is_read = fettle_store_read (self->store, read_profile, &read, cancellable, error);

  if (is_read && read.profile == NULL)
    is_read = fettle_store_write (self->store, ensure_profile, &read, cancellable, error);

  profile = g_steal_pointer (&read.profile);
  if (is_read)
    take_profile (self, profile);
  return is_read;
}

static gboolean
make_folder (const char *path, GError **error)
{
  /* Health data is nobody else's to read. */
  if (g_mkdir_with_parents (path, 0700) == 0
      && faccessat (AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) == 0)
    return TRUE;

  fettle_error_set_from_library (error, errno);
  return FALSE;
}

/* What cannot be written can still be looked at. */
static FettleStore *
open_store (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  FettleStore *store = fettle_store_open (path, cancellable, &problem);

  if (store != NULL)
    return store;
  if (g_error_matches (problem, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY)
      && g_file_test (path, G_FILE_TEST_EXISTS))
    return fettle_store_open_read_only (path, cancellable, error);

  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/* Where originals cannot be kept nothing can be imported, which is for the import to say. */
static gboolean
make_originals (FettleLibrary *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (make_folder (self->originals, &problem)
      || g_error_matches (problem, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_READ_ONLY))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static FettleLibrary *
open_at (const char *directory,
         const char *database,
         const char *originals,
         gboolean sample,
         FettleClock clock,
         gpointer clock_data,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (FettleLibrary) self = g_object_new (FETTLE_TYPE_LIBRARY, NULL);

  self->directory = g_strdup (directory);
  self->originals = g_strdup (originals);
  self->sample = sample;
  self->clock = clock;
  self->clock_data = clock_data;

  if (!g_file_test (database, G_FILE_TEST_EXISTS) && !make_folder (directory, error))
    return NULL;
  self->store = open_store (database, cancellable, error);
  if (self->store == NULL)
    return NULL;
  if (!make_originals (self, error) || !open_profile (self, cancellable, error))
    return NULL;

  self->today = compute_today (self);
  if (!fettle_upkeep_run (self->store, self->originals, self->user_id, self->today,
                          fettle_library_get_now (self), cancellable, error))
    return NULL;

  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_DEFAULT);
  watch_midnight (self);

  return g_steal_pointer (&self);
}

/**
 * fettle_library_open:
 * @directory: a folder; it is made if it is not there
 * @sample: whether it holds the sample season
 * @clock: (nullable) (scope forever): the clock; %NULL for the system's
 * @clock_data: data for @clock
 * @cancellable: (nullable): a cancellable
 * @error: of [error@FettleStoreError] or [error@Gio.IOErrorEnum]
 *
 * Opens a library, and makes it on first use: database, originals, and the athlete's profile with
 * the time zone of the computer. What an interrupted import left is cleaned up, and derived rows
 * are brought up to today. Blocks.
 *
 * Returns: (transfer full): the library
 */
FettleLibrary *
fettle_library_open (const char *directory,
                     gboolean sample,
                     FettleClock clock,
                     gpointer clock_data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *database = NULL;
  g_autofree char *originals = NULL;

  g_return_val_if_fail (directory != NULL, NULL);

  database = g_build_filename (directory, FETTLE_LIBRARY_DATABASE, NULL);
  originals = g_build_filename (directory, FETTLE_LIBRARY_ORIGINALS, NULL);
  return open_at (directory, database, originals, sample, clock, clock_data, cancellable, error);
}

/**
 * fettle_library_open_database:
 * @path: a database; it is made if it is not there
 * @clock: (nullable) (scope forever): the clock; %NULL for the system's
 * @clock_data: data for @clock
 * @cancellable: (nullable): a cancellable
 * @error: of [error@FettleStoreError] or [error@Gio.IOErrorEnum]
 *
 * Opens the library of a database of any name. Its originals lie beside it: in “originals” for the
 * usual name, else in a folder named after the database, so that two databases in one folder do not
 * share them. Blocks.
 *
 * Returns: (transfer full): the library
 */
FettleLibrary *
fettle_library_open_database (const char *path,
                              FettleClock clock,
                              gpointer clock_data,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autofree char *directory = NULL;
  g_autofree char *name = NULL;
  g_autofree char *originals_name = NULL;
  g_autofree char *originals = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  directory = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  originals_name = g_str_equal (name, FETTLE_LIBRARY_DATABASE)
                       ? g_strdup (FETTLE_LIBRARY_ORIGINALS)
                       : g_strconcat (name, "." FETTLE_LIBRARY_ORIGINALS, NULL);
  originals = g_build_filename (directory, originals_name, NULL);
  return open_at (directory, path, originals, FALSE, clock, clock_data, cancellable, error);
}

/* --- The object ----------------------------------------------------------------------------- */

static void
fettle_library_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  FettleLibrary *self = FETTLE_LIBRARY (object);

  switch ((FettleLibraryProperty) property_id)
    {
    case PROP_DIRECTORY:
      g_value_set_string (value, self->directory);
      break;
    case PROP_SAMPLE:
      g_value_set_boolean (value, self->sample);
      break;
    case PROP_PROFILE:
      g_value_set_object (value, self->profile);
      break;
    case PROP_ZONE:
      g_value_set_boxed (value, self->zone);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
stop (FettleLibrary *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->midnight != NULL)
    g_source_destroy (self->midnight);
  g_clear_pointer (&self->midnight, g_source_unref);
}

/**
 * fettle_library_close:
 * @self: a library
 *
 * Ends the work on the database and closes it, whoever still refers to the library: a program that
 * ends does not wait for its own last references. The database is then one file again. Blocks until
 * the writes that were asked for are done.
 */
void
fettle_library_close (FettleLibrary *self)
{
  g_return_if_fail (FETTLE_IS_LIBRARY (self));

  stop (self);
  fettle_store_close (self->store);
}

static void
fettle_library_dispose (GObject *object)
{
  FettleLibrary *self = FETTLE_LIBRARY (object);

  stop (self);
  g_clear_object (&self->activities);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fettle_library_parent_class)->dispose (object);
}

static void
fettle_library_finalize (GObject *object)
{
  FettleLibrary *self = FETTLE_LIBRARY (object);

  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->originals, g_free);
  g_clear_pointer (&self->user_id, g_free);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (fettle_library_parent_class)->finalize (object);
}

static void
fettle_library_class_init (FettleLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fettle_library_get_property;
  object_class->dispose = fettle_library_dispose;
  object_class->finalize = fettle_library_finalize;

  properties[PROP_DIRECTORY] = g_param_spec_string ("directory", NULL, NULL, NULL, flags);
  properties[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, flags);
  properties[PROP_PROFILE]
      = g_param_spec_object ("profile", NULL, NULL, FETTLE_TYPE_USER_PROFILE, flags);
  properties[PROP_ZONE] = g_param_spec_boxed ("zone", NULL, NULL, G_TYPE_TIME_ZONE, flags);
  properties[PROP_TODAY]
      = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, FETTLE_DAY_NONE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_library_init (FettleLibrary *self)
{
  self->today = FETTLE_DAY_NONE;
  self->context = g_main_context_ref_thread_default ();
  self->cancellable = g_cancellable_new ();
}

/**
 * fettle_library_get_store:
 * @self: a library
 *
 * Returns: (transfer none): its database
 */
FettleStore *
fettle_library_get_store (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), NULL);

  return self->store;
}

/**
 * fettle_library_get_user_id:
 * @self: a library
 *
 * Returns: (transfer none): the athlete
 */
const char *
fettle_library_get_user_id (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), NULL);

  return self->user_id;
}

/**
 * fettle_library_get_originals_directory:
 * @self: a library
 *
 * Returns: (transfer none): the folder of original files
 */
const char *
fettle_library_get_originals_directory (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), NULL);

  return self->originals;
}

/**
 * fettle_library_is_sample:
 * @self: a library
 *
 * Returns: whether it holds the sample season
 */
gboolean
fettle_library_is_sample (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), FALSE);

  return self->sample;
}

/**
 * fettle_library_get_profile:
 * @self: a library
 *
 * Returns: (transfer none): the athlete's profile; another object after each change
 */
FettleUserProfile *
fettle_library_get_profile (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), NULL);

  return self->profile;
}

static FettleUnits
get_locale_units (void)
{
#ifdef __GLIBC__
  /* The one byte of the answer: 1 is metric, 2 is that of the United States. */
  const char *measurement = nl_langinfo (_NL_MEASUREMENT_MEASUREMENT);

  if (measurement != NULL && *measurement == 2)
    return FETTLE_UNITS_IMPERIAL;
#endif
  return FETTLE_UNITS_METRIC;
}

/**
 * fettle_library_get_units:
 * @self: a library
 *
 * Returns: the units that the athlete chose, else those of the locale
 */
FettleUnits
fettle_library_get_units (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), FETTLE_UNITS_METRIC);

  if (self->profile->units_system == NULL)
    return get_locale_units ();

  return g_str_equal (self->profile->units_system, "imperial") ? FETTLE_UNITS_IMPERIAL
                                                               : FETTLE_UNITS_METRIC;
}

/**
 * fettle_library_get_zone:
 * @self: a library
 *
 * Returns: (transfer none): the athlete's time zone
 */
GTimeZone *
fettle_library_get_zone (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), NULL);

  return self->zone;
}

/**
 * fettle_library_get_now:
 * @self: a library
 *
 * Returns: the current instant by the library's clock, in seconds since 1970 UTC
 */
int64_t
fettle_library_get_now (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), 0);

  return self->clock != NULL ? self->clock (self->clock_data) : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * fettle_library_get_today:
 * @self: a library
 *
 * Returns: the athlete's local date
 */
FettleDay
fettle_library_get_today (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), FETTLE_DAY_NONE);

  return self->today;
}

/**
 * fettle_library_get_activities:
 * @self: a library
 *
 * All pages share this one list, so that ten years are read once.
 *
 * Returns: (transfer none): the athlete's activities, which begin to load when they are first asked
 *   for
 */
FettleActivityList *
fettle_library_get_activities (FettleLibrary *self)
{
  g_return_val_if_fail (FETTLE_IS_LIBRARY (self), NULL);

  if (self->activities == NULL)
    self->activities = fettle_activity_list_new (self);

  return self->activities;
}
