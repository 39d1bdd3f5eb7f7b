// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/screens/glance.hpp"

#include <stdexcept>

#include "content/i18n/reading_order.hpp"

namespace pobratym::test {
namespace {

template <class T>
T got(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

}  // namespace

Glance::Glance(const StateFolder& state, const std::string& language, const std::string& now)
    : languages_(got(i18n::Languages::load())),
      reader_(got(store::ContentReader::open(state.database()))),
      host_(got(reader_.host())),
      scene_{reader_,
             languages_.get(language).texts,
             languages_.get(language).format,
             host_,
             {},
             kiosk::Session::begin(language),
             parse_instant(now).value(),
             {},
             i18n::reading_order(language, host_.languages)} {
  const model::HostPhrases& phrases = host_.phrases;
  scene_.phrases = {scene_.words(phrases.here).text, scene_.words(phrases.time).text,
                    scene_.words(phrases.together).text, scene_.words(phrases.from_here).text};
  scene_.today = model::Date(std::chrono::floor<std::chrono::days>(scene_.local(scene_.now)));
}

}  // namespace pobratym::test
