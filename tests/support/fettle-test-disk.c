/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-test-disk.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static gboolean
write_text (const char *path, const char *text)
{
  g_autofd int fd = open (path, O_WRONLY | O_CLOEXEC);

  return fd >= 0 && write (fd, text, strlen (text)) == (ssize_t) strlen (text);
}

/* A user namespace, where we may mount, with nobody in it but ourselves. */
static gboolean
enter_namespace (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", (guint) getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", (guint) getgid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_text ("/proc/self/setgroups", "deny")
         && write_text ("/proc/self/uid_map", users) && write_text ("/proc/self/gid_map", groups);
}

/**
 * fettle_test_mount_disk:
 * @directory: an empty directory
 * @kilobytes: the size of the disk
 *
 * Mounts a small disk, in a namespace that dies with the process. To be called before the process
 * has a second thread.
 *
 * Returns: whether the system allowed it
 */
gboolean
fettle_test_mount_disk (const char *directory, guint kilobytes)
{
  g_autofree char *options = g_strdup_printf ("size=%uk", kilobytes);

  return enter_namespace () && mount ("tmpfs", directory, "tmpfs", 0, options) == 0;
}

/**
 * fettle_test_make_disk_read_only:
 * @directory: where a disk is mounted by fettle_test_mount_disk()
 *
 * Makes the disk read-only.
 *
 * Returns: whether the system allowed it
 */
gboolean
fettle_test_make_disk_read_only (const char *directory)
{
  return mount ("tmpfs", directory, "tmpfs", MS_REMOUNT | MS_RDONLY, NULL) == 0;
}

/**
 * fettle_test_make_disk_writable:
 * @directory: where a disk is that fettle_test_make_disk_read_only() made so
 *
 * Makes the disk writable again.
 *
 * Returns: whether the system allowed it
 */
gboolean
fettle_test_make_disk_writable (const char *directory)
{
  return mount ("tmpfs", directory, "tmpfs", MS_REMOUNT, NULL) == 0;
}

/**
 * fettle_test_unmount_disk:
 * @directory: where a disk is mounted by fettle_test_mount_disk()
 *
 * Takes the disk away, with everything on it.
 */
void
fettle_test_unmount_disk (const char *directory)
{
  g_assert_cmpint (umount2 (directory, MNT_DETACH), ==, 0);
}
