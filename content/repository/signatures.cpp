// SPDX-License-Identifier: Apache-2.0
#include "content/repository/signatures.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "content/repository/canonical_json.hpp"

namespace pobratym::repository {

Status check_signatures(const Envelope& envelope, const std::map<KeyId, PublicKey>& keys,
                        const RoleKeys& role_keys, std::string_view role, std::string_view file) {
  const std::string name(file);
  const auto message = canonical_json(envelope.signed_part);
  if (!message) return fail(ErrorCode::untrusted, name + ": " + message.error().message);

  std::vector<const PublicKey*> signers;
  bool mismatch = false;
  for (const Signature& signature : envelope.signatures) {
    const auto key = keys.find(signature.keyid);
    if (key == keys.end() ||
        std::ranges::find(role_keys.keyids, signature.keyid) == role_keys.keyids.end()) {
      continue;
    }
    if (!key->second.verifies(*message, signature.sig)) {
      mismatch = true;
    } else if (std::ranges::none_of(signers, [&](const PublicKey* signer) {
                 return signer->same_key(key->second);
               })) {
      signers.push_back(&key->second);
    }
  }
  if (signers.size() >= role_keys.threshold) return {};
  const std::string of_role = " of the role " + std::string(role);
  if (mismatch) {
    return fail(ErrorCode::untrusted, name + ": the signature does not match the key" + of_role +
                                          "; the file was changed or belongs elsewhere");
  }
  if (signers.empty()) {
    return fail(ErrorCode::untrusted, name + ": it is not signed by any key" + of_role);
  }
  return fail(ErrorCode::untrusted, name + ": " + std::to_string(signers.size()) +
                                        " different key(s)" + of_role + " signed it and " +
                                        std::to_string(role_keys.threshold) + " must");
}

}  // namespace pobratym::repository
