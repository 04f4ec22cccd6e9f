/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-file-walk.h"

#include <errno.h>

#include "fettle-import-error.h"

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME                        \
                                 "," G_FILE_ATTRIBUTE_STANDARD_TYPE                                \
                                 "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

typedef struct
{
  GPtrArray *found;
  GQueue folders; /* FettleFoundFile, the next one at the head */
} Walk;

static FettleFoundFile *
found_file_new (GFile *file, const char *name, GError *error)
{
  FettleFoundFile *self = g_new0 (FettleFoundFile, 1);

  self->file = g_object_ref (file);
  self->name = g_strdup (name);
  self->error = error;

  return self;
}

/**
 * fettle_found_file_free:
 * @self: (transfer full): a found file
 */
void
fettle_found_file_free (FettleFoundFile *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->name, g_free);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * fettle_file_is_litter:
 * @name: a file's or folder's name, without a path
 *
 * Returns: whether it is hidden or one of those that systems leave in folders and archives
 */
gboolean
fettle_file_is_litter (const char *name)
{
  static const char *const names[] = { "__MACOSX",    "Thumbs.db",  "desktop.ini",
                                       "Desktop.ini", "lost+found", "System Volume Information",
                                       "$RECYCLE.BIN" };

  if (*name == '\0' || *name == '.' || g_str_has_suffix (name, "~"))
    return TRUE;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (name, names[i]))
        return TRUE;
    }

  return FALSE;
}

static gint
compare_infos (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (g_file_info_get_name (*(GFileInfo *const *) a),
                    g_file_info_get_name (*(GFileInfo *const *) b));
}

static GPtrArray *
list_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator
      = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                   cancellable, error);

  if (enumerator == NULL)
    return NULL;

  while (TRUE)
    {
      GFileInfo *info;

      if (!g_file_enumerator_iterate (enumerator, &info, NULL, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (!g_file_info_get_is_hidden (info) && !fettle_file_is_litter (g_file_info_get_name (info)))
        g_ptr_array_add (infos, g_object_ref (info));
    }

  g_ptr_array_sort (infos, compare_infos);
  return g_steal_pointer (&infos);
}

/* In a folder that may not be entered, names are all there is. */
static GFileType
get_type (GFileInfo *info, GError **error)
{
  if (g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_TYPE))
    return g_file_info_get_file_type (info);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, g_strerror (EACCES));
  return G_FILE_TYPE_UNKNOWN;
}

/* Links are followed, so one that is left leads nowhere. */
static GError *
find_problem (GFileType type)
{
  switch (type)
    {
    case G_FILE_TYPE_REGULAR:
    case G_FILE_TYPE_UNKNOWN:
      return NULL;
    case G_FILE_TYPE_SYMBOLIC_LINK:
      return fettle_import_error_new (FETTLE_IMPORT_ERROR_LINK_TO_NOTHING);
    case G_FILE_TYPE_DIRECTORY:
    case G_FILE_TYPE_SPECIAL:
    case G_FILE_TYPE_SHORTCUT:
    case G_FILE_TYPE_MOUNTABLE:
    default:
      return fettle_import_error_new (FETTLE_IMPORT_ERROR_NOT_A_FILE);
    }
}

/* A link to a file is that file; a link to a folder is not entered, so there can be no loop. */
static void
find_child (Walk *walk, GFile *file, const char *name, GFileType type, GCancellable *cancellable)
{
  gboolean is_link = type == G_FILE_TYPE_SYMBOLIC_LINK || type == G_FILE_TYPE_SHORTCUT;
  GFileType end
      = is_link ? g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) : type;

  if (is_link && end == G_FILE_TYPE_UNKNOWN)
    end = G_FILE_TYPE_SYMBOLIC_LINK;
  if (end != G_FILE_TYPE_DIRECTORY)
    g_ptr_array_add (walk->found, found_file_new (file, name, find_problem (end)));
}

static gboolean
walk_folder (Walk *walk, FettleFoundFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) infos = list_folder (folder->file, cancellable, &problem);
  GList *place = walk->folders.head;

  if (infos == NULL)
    {
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      g_ptr_array_add (walk->found,
                       found_file_new (folder->file, folder->name, g_steal_pointer (&problem)));
      return TRUE;
    }

  for (guint i = 0; i < infos->len; i++)
    {
      GFileInfo *info = g_ptr_array_index (infos, i);
      g_autoptr (GFile) child = g_file_get_child (folder->file, g_file_info_get_name (info));
      g_autofree char *name
          = g_strdup_printf ("%s/%s", folder->name, g_file_info_get_display_name (info));
      GError *closed = NULL;
      GFileType type = get_type (info, &closed);

      /* Before the folders that wait already, so that a tree comes out in order. */
      if (closed != NULL)
        g_ptr_array_add (walk->found, found_file_new (child, name, closed));
      else if (type == G_FILE_TYPE_DIRECTORY)
        g_queue_insert_before (&walk->folders, place, found_file_new (child, name, NULL));
      else
        find_child (walk, child, name, type, cancellable);
    }

  return TRUE;
}

static gboolean
walk_one (Walk *walk, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &problem);
  GFileType type = G_FILE_TYPE_UNKNOWN;

  if (info != NULL)
    type = get_type (info, &problem);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  if (problem != NULL)
    {
      g_autofree char *basename = g_file_get_basename (file);

      name = g_filename_display_name (basename != NULL ? basename : "");
      /* Only what was there a moment ago can have been removed. */
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          g_clear_error (&problem);
          problem = fettle_import_error_new (FETTLE_IMPORT_ERROR_NO_SUCH_FILE);
        }
      g_ptr_array_add (walk->found, found_file_new (file, name, g_steal_pointer (&problem)));
      return TRUE;
    }

  name = g_strdup (g_file_info_get_display_name (info));
  if (type == G_FILE_TYPE_DIRECTORY)
    g_queue_push_tail (&walk->folders, found_file_new (file, name, NULL));
  else
    g_ptr_array_add (walk->found, found_file_new (file, name, find_problem (type)));

  while (!g_queue_is_empty (&walk->folders))
    {
      FettleFoundFile *folder = g_queue_pop_head (&walk->folders);
      gboolean walked = walk_folder (walk, folder, cancellable, error);

      fettle_found_file_free (folder);
      if (!walked)
        return FALSE;
    }

  return TRUE;
}

/**
 * fettle_file_walk:
 * @files: (element-type GFile): files and folders
 * @cancellable: (nullable): a cancellable
 * @error: only when cancelled
 *
 * Finds what there is to import. Hidden files and those that systems leave behind are passed over
 * below a folder, not when they are in @files themselves. What cannot be looked at is found with
 * its error.
 *
 * Returns: (transfer full) (element-type FettleFoundFile): the files, or %NULL when cancelled
 */
GPtrArray *
fettle_file_walk (GPtrArray *files, GCancellable *cancellable, GError **error)
{
  Walk walk = { .folders = G_QUEUE_INIT };
  gboolean walked = TRUE;

  walk.found = g_ptr_array_new_with_free_func ((GDestroyNotify) fettle_found_file_free);
  for (guint i = 0; i < files->len && walked; i++)
    walked = walk_one (&walk, g_ptr_array_index (files, i), cancellable, error);

  g_queue_clear_full (&walk.folders, (GDestroyNotify) fettle_found_file_free);
  if (!walked)
    g_clear_pointer (&walk.found, g_ptr_array_unref);

  return walk.found;
}
