// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/transcripts.hpp"

#include "kiosk/speech/transcript.hpp"

namespace pobratym::kiosk {

std::string read_aloud(OffScreenKiosk& kiosk) {
  const std::string& language = kiosk.app().view().language;
  return transcript(utterances(kiosk.lay_out(), kiosk.languages().get(language).texts), language);
}

Result<std::string> transcripts(const Options& options, const Disk& disk, const Clock& clock) {
  const auto kiosk = OffScreenKiosk::open(options, disk, clock.now());
  if (!kiosk) return tl::unexpected(kiosk.error());
  if (!options.every_page) {
    for (const Action& wish : opening_wishes(options)) (*kiosk)->apply(wish);
    return read_aloud(**kiosk);
  }
  std::string all;
  for (const Route& page : (*kiosk)->pages()) {
    (*kiosk)->go(page);
    all += (all.empty() ? "== " : "\n== ") + page.text() + "\n" + read_aloud(**kiosk);
  }
  return all;
}

}  // namespace pobratym::kiosk
