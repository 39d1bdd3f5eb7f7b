// SPDX-License-Identifier: Apache-2.0
#include "content/desk/questions/soci_question_store.hpp"

#include "content/desk/database/database.hpp"
#include "content/desk/database/session.hpp"

namespace pobratym::desk {
namespace {

Number seconds(Instant at) { return at.time_since_epoch().count(); }

}  // namespace

Status SociQuestionStore::add(const Question& question) {
  return database_.run([&](soci::session& session) {
    const Number at = seconds(question.at);
    const Number oldest = seconds(question.at - kQuestionsKept);
    const Number most = static_cast<Number>(kMostQuestions);
    const Number coming = question.coming ? 1 : 0;
    const std::string event = question.event.text();
    session << "INSERT INTO question(at, event, language, coming, words, contact)"
               " VALUES(:at, :e, :l, :c, :w, :k)",
        soci::use(at), soci::use(event), soci::use(question.language), soci::use(coming),
        soci::use(question.words), soci::use(question.contact);
    session << "DELETE FROM question WHERE at < :o", soci::use(oldest);
    session << "DELETE FROM question WHERE seq <= (SELECT MAX(seq) FROM question) - :m",
        soci::use(most);
  });
}

Result<std::vector<Question>> SociQuestionStore::newest(Instant now, std::size_t most) {
  std::vector<Question> questions;
  const auto done = database_.run([&](soci::session& session) {
    Number seq = 0, at = 0, coming = 0;
    std::string event, language, words, contact;
    const Number oldest = seconds(now - kQuestionsKept);
    soci::statement rows =
        (session.prepare << "SELECT seq, at, event, language, coming, words, contact FROM question"
                            " WHERE at >= :o ORDER BY seq DESC",
         soci::into(seq), soci::into(at), soci::into(event), soci::into(language),
         soci::into(coming), soci::into(words), soci::into(contact), soci::use(oldest));
    rows.execute();
    while (questions.size() < most && rows.fetch()) {
      const auto key = model::RecordKey::parse(event);
      if (!key) continue;
      questions.push_back(
          {seq, Instant(std::chrono::seconds(at)), *key, language, coming != 0, words, contact});
    }
  });
  if (!done) return tl::unexpected(done.error());
  return questions;
}

Result<bool> SociQuestionStore::remove(std::int64_t number) {
  bool removed = false;
  const auto done = database_.run([&](soci::session& session) {
    const Number seq = number;
    Number found = 0;
    session << "SELECT COUNT(*) FROM question WHERE seq = :s", soci::into(found), soci::use(seq);
    session << "DELETE FROM question WHERE seq = :s", soci::use(seq);
    removed = found != 0;
  });
  if (!done) return tl::unexpected(done.error());
  return removed;
}

}  // namespace pobratym::desk
