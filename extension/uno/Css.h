#pragma once

/// The office's own short name for its namespace; the SDK's headers do not declare it.
namespace com::sun::star {}
namespace css = com::sun::star; // NOLINT(misc-unused-alias-decls)
