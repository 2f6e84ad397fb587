/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* What is not saved yet, kept in a file of its own so that a crash loses nothing.
 *
 * In the user's data folder, podium/recovery/: NAME.podium, the document, and NAME.ini, what it is of. The
 * process that keeps it holds a lock on the .ini, which the kernel lets go of when the process ends, however
 * it ends: one without a lock was left by a crash. */
typedef struct _PodiumRecovery PodiumRecovery;

/* A place for the changes of a new document; nothing is written yet. @uri: the file of the document; NULL: it
 * has none.
 * @name: what the document is called. */
PodiumRecovery *podium_recovery_new (const char *uri, const char *name);

/* Writes, or writes anew; @view: the view on screen. Where that fails a message is logged: there is nobody to
 * ask. */
void podium_recovery_write (PodiumRecovery *recovery, const PodiumDocument *document, const char *view);
/* Removes what was written. */
void podium_recovery_remove (PodiumRecovery *recovery);
/* Lets go of the files, and leaves them where they are. */
void podium_recovery_free (PodiumRecovery *recovery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PodiumRecovery, podium_recovery_free)

/* What crashed processes left, PodiumRecovery, oldest first; they are this process's from now on. */
GPtrArray *podium_recovery_find (void);
/* Of one that was found: NULL where it cannot be read. */
PodiumDocument *podium_recovery_read (PodiumRecovery *recovery, GError **error);
const char *podium_recovery_get_uri (const PodiumRecovery *recovery); /* NULL: none */
const char *podium_recovery_get_name (const PodiumRecovery *recovery);
const char *podium_recovery_get_view (const PodiumRecovery *recovery); /* NULL: unknown */
/* When it was written; NULL: unknown. Free with g_date_time_unref. */
GDateTime *podium_recovery_get_time (const PodiumRecovery *recovery);
