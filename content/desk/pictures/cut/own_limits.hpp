// SPDX-License-Identifier: Apache-2.0
// What pobratym-picture forbids itself before it looks at a stranger's bytes: more memory, more
// time, and from then on every new file, socket and program. A decoder that is taken over can use
// up its seconds and write a wrong picture to its standard output, and that is all.
#pragma once

namespace pobratym::desk {

/// For this process and for good. False when the system refuses one of them.
[[nodiscard]] bool limit_itself();

}  // namespace pobratym::desk
