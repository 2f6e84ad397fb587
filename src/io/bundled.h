/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* The catalog that is compiled into the program, with its views. Never fails: the build checks it. */
PodiumDocument *podium_document_read_bundled (void);
