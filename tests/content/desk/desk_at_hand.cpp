// SPDX-License-Identifier: Apache-2.0
#include "tests/content/desk/desk_at_hand.hpp"

#include <sstream>
#include <stdexcept>
#include <utility>

#include "content/desk/accounts/one_time_code.hpp"
#include "content/desk/http/target.hpp"
#include "content/repository/check.hpp"
#include "content/repository/key_folder.hpp"
#include "content/tool/content_source.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::test {
namespace {

constexpr const char* kSite = "https://desk.example.org";
constexpr const char* kHost = "desk.example.org";
constexpr const char* kPassword = "a long enough password";

/// A call that may not fail here.
template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

Json envelope(const std::string& type, const std::string& id) {
  return {{"type", type},          {"id", id},
          {"status", "published"}, {"updated", "2026-11-01T00:00:00Z"},
          {"verified", "yes"},     {"sources", {{{"title", "A source"}}}}};
}

model::Record host() {
  Json json = envelope("host", "kharkiv");
  json["city"] = "term/t-0";
  json["languages"] = {"uk", "en"};
  json["name"] = {{"uk", "Харків"}, {"en", "Kharkiv"}};
  json["tagline"] = {{"uk", "міста-побратими"}, {"en", "twin cities"}};
  json["timezone"] = "Europe/Kyiv";
  return must(model::record_from(std::move(json)));
}

desk::Draft approved(model::Record record) {
  desk::Draft draft;
  draft.key = record.key;
  draft.state = desk::State::approved;
  draft.document = record.document;
  draft.approved = std::move(record.document);
  return draft;
}

desk::PublicationPlaces places(const Path& folder) {
  RealDisk secret(FileMode::secret);
  for (const char* role : {"root", "targets", "snapshot", "timestamp"}) {
    must(repository::save_key(secret, folder / "keys", role, repository::SecretKey::generate()));
  }
  return {"kharkiv",        folder / "repository",   {folder / "keys"},
          folder / "media", folder / "dictionaries", folder / "words.json"};
}

desk::PreviewProgram preview_program(const Path& folder, const Preview& preview) {
  desk::PreviewProgram program{preview.program, folder / "preview", folder / "preview/drafts"};
  program.limits.answer = preview.patience;
  program.limits.memory = preview.memory;
  return program;
}

/// Tests have no other network.
desk::FetchLimits from_this_machine() {
  desk::FetchLimits limits;
  limits.allowed.push_back(desk::network_from("127.0.0.1").value());
  limits.time = std::chrono::seconds(10);
  return limits;
}

}  // namespace

model::Record term(const std::string& slug, const std::string& label) {
  Json json = envelope("term", slug);
  json["scheme"] = "form";
  json["code"] = slug;
  json["label"] = {{"uk", label}, {"en", label + " (en)"}};
  return must(model::record_from(std::move(json)));
}

DeskAtHand::DeskAtHand(const Preview& preview)
    : clock_(parse_instant("2026-11-24T08:30:00Z").value()),
      schemas_(must(model::Schemas::load())),
      database_(must(desk::Database::open_sqlite(folder_ / "desk.db"))),
      drafts_(*database_),
      people_(*database_),
      inbox_(*database_),
      questions_(*database_),
      stick_keys_({folder_ / "outbox-key.json"}),
      hasher_(desk::PasswordCost::least()),
      accounts_(people_, *database_, hasher_, box_),
      pictures_(desk::PictureStore(disk_, folder_.path()),
                desk::PictureProgram(POBRATYM_BIN_DIR "/pobratym-picture")),
      publisher_(drafts_, schemas_, pictures_.store(), *database_, places(folder_.path())),
      subscriptions_(disk_, folder_ / "subscriptions.json"),
      imports_(drafts_, *database_, schemas_, clock_, subscriptions_, from_this_machine()),
      previews_(preview_program(folder_.path(), preview),
                desk::PreviewContent(folder_ / "preview", folder_ / "media", "kharkiv")),
      jobs_(std::make_unique<desk::Jobs>()) {
  context_.reset(new desk::Context{{kSite, {kHost}, false, "kharkiv"},
                                   clock_,
                                   schemas_,
                                   *database_,
                                   drafts_,
                                   people_,
                                   accounts_,
                                   publisher_,
                                   *jobs_,
                                   pictures_,
                                   imports_,
                                   previews_,
                                   inbox_,
                                   questions_,
                                   stick_keys_});
  imports_.belongs_to("kharkiv");
  api_ = std::make_unique<desk::Api>(*context_, files_);
  must(drafts_.add({approved(host()), approved(term("t-0", "Форма 0")),
                    approved(term("t-1", "Форма 1")), approved(term("t-2", "Форма 2"))},
                   "taken in"));
}

DeskAtHand::~DeskAtHand() {
  jobs_->stop();
  imports_.stop();
}

Visitor DeskAtHand::join(const std::string& email, const desk::Roles& roles) {
  const std::string link = must(accounts_.invite(email, roles, clock_.now()));
  const Json invitation = json(ask("GET", "/api/invitations/" + link));
  Visitor visitor{"", email, invitation.at("secret"), kPassword};
  const auto response =
      ask("POST", "/api/invitations/" + link,
          {{"name", email}, {"password", kPassword}, {"code", code_for(visitor)}});
  visitor.token = token_of(response);
  if (visitor.token.empty()) throw std::runtime_error(response.body);
  return visitor;
}

std::string DeskAtHand::code_for(const Visitor& visitor) {
  clock_.move_to(clock_.now() + std::chrono::seconds(90));
  return desk::one_time_code(visitor.secret, desk::code_step(clock_.now()));
}

desk::Response DeskAtHand::ask(const std::string& method, const std::string& target,
                               const Json& body, const std::string& token,
                               const desk::TextMap& headers) {
  auto parsed = desk::parse_target(target);
  if (!parsed) throw std::runtime_error("no target: " + target);
  desk::Request request{method, parsed->path, parsed->query, {}, {}, "192.0.2.1"};
  request.headers = {{"host", kHost}, {"accept-language", "en"}};
  if (!token.empty()) request.headers["cookie"] = "__Host-desk=" + token;
  if (method != "GET") {
    request.headers["origin"] = kSite;
    request.headers["content-type"] = "application/json";
    request.body = body.is_null()     ? "{}"
                   : body.is_binary() ? Bytes(body.get_binary().begin(), body.get_binary().end())
                                      : dump_json(body);
  }
  for (const auto& [name, value] : headers) request.headers[name] = value;
  return api_->answer(request);
}

Json DeskAtHand::json(const desk::Response& response) const {
  return must(parse_json(response.body));
}

std::string DeskAtHand::token_of(const desk::Response& response) {
  for (const auto& [name, value] : response.headers) {
    const auto from = value.find('=') + 1;
    if (name == "Set-Cookie") return value.substr(from, value.find(';') - from);
  }
  return {};
}

std::string DeskAtHand::finish(const desk::Response& response, const std::string& token) {
  jobs_->wait_until_idle();
  const std::string job = json(response).at("job");
  const Json standing = json(ask("GET", "/api/jobs/" + job, {}, token));
  return standing.at("state").get<std::string>() + standing.value("problem", "");
}

std::vector<model::Record> DeskAtHand::published() const {
  const RealDisk disk;
  static_cast<void>(must(repository::check_repository(disk, repository(), clock_.now())));
  std::ostringstream words;
  return must(tool::read_source(disk, {{}, repository(), {}}, clock_.now(), words));
}

std::map<std::string, Json> DeskAtHand::on_kiosks() const {
  std::map<std::string, Json> documents;
  for (model::Record& record : published()) {
    if (record.key.type != "lexicon") documents[record.key.text()] = std::move(record.document);
  }
  return documents;
}

std::set<std::string> DeskAtHand::words_on_kiosks() const {
  std::set<std::string> keys;
  for (const model::Record& record : published()) {
    if (record.key.type == "lexicon") keys.insert(record.key.text());
  }
  return keys;
}

}  // namespace pobratym::test
