// SPDX-License-Identifier: Apache-2.0
#include "kiosk/speech/utterances.hpp"

#include <algorithm>
#include <map>

namespace pobratym::kiosk {
namespace {

using ui::Node;
using ui::Role;
using ui::TextPiece;
using Pieces = std::multimap<std::string_view, const TextPiece*>;

std::string about(const Node& node, const i18n::Texts& texts) {
  std::string words;
  if (node.role == Role::heading) {
    words = texts("speech.heading", {{"level", std::int64_t(node.level)}});
  } else if (node.role != Role::text) {
    words = texts("speech." + std::string(ui::to_text(node.role)));
  }
  if (node.selected) words += (words.empty() ? "" : ", ") + texts("speech.selected");
  return words;
}

/// The node's name, taken apart where it holds words that were drawn in another language.
std::vector<Spoken> spoken(const Node& node, const Pieces& pieces) {
  struct Part {
    std::size_t at, length;
    std::string language;
  };
  std::vector<Part> parts;
  const auto [first, last] = pieces.equal_range(node.id);
  for (auto it = first; it != last; ++it) {
    const TextPiece& piece = *it->second;
    if (piece.language == node.language || piece.text.empty()) continue;
    const auto at = node.name.find(piece.text);
    if (at != std::string::npos) parts.push_back({at, piece.text.size(), piece.language});
  }
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.at < b.at; });
  std::vector<Spoken> words;
  std::size_t done = 0;
  const auto own = [&](std::size_t until) {
    if (until > done) words.push_back({node.name.substr(done, until - done), node.language});
  };
  for (const Part& part : parts) {
    if (part.at < done) continue;
    own(part.at);
    words.push_back({node.name.substr(part.at, part.length), part.language});
    done = part.at + part.length;
  }
  own(node.name.size());
  return words;
}

}  // namespace

std::vector<Utterance> utterances(const ui::Semantics& drawn, const i18n::Texts& texts) {
  Pieces pieces;
  for (const TextPiece& piece : drawn.pieces) pieces.emplace(piece.owner, &piece);
  const auto begin = std::find_if(drawn.nodes.begin(), drawn.nodes.end(),
                                  [](const Node& node) { return node.role == Role::dialog; });
  std::vector<Utterance> said;
  for (auto it = begin == drawn.nodes.end() ? drawn.nodes.begin() : begin; it != drawn.nodes.end();
       ++it) {
    if (!it->name.empty()) said.push_back({spoken(*it, pieces), about(*it, texts)});
  }
  return said;
}

}  // namespace pobratym::kiosk
