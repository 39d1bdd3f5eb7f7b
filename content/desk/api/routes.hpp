// SPDX-License-Identifier: Apache-2.0
// The table of everything that can be asked, with who may ask it. openapi.json says the same to
// people; a test holds the two together.
#pragma once

#include <span>
#include <string_view>

#include "content/desk/api/context.hpp"

namespace pobratym::desk {

enum class Who {
  anybody,    ///< nobody has to be signed in
  visitors,   ///< likewise, by a plain form on the phones' pages
  kiosks,     ///< a program that an administrator registered, without a browser
  writers,    ///< whoever works here
  editors,    ///< editor and above
  approvers,  ///< approver and administrator
  administrators,
};

[[nodiscard]] bool is_among(Who who, const Roles& roles);

/// What a question that changes something carries.
enum class Carries {
  json,     ///< an object, in Ask::body
  picture,  ///< image/*, in Ask::request
  file,     ///< application/octet-stream, in Ask::request
};

struct Route {
  std::string_view method;
  std::string_view path;
  Who who;
  Response (*answer)(Context&, const Ask&);
  Carries carries = Carries::json;
};

[[nodiscard]] std::span<const Route> routes();

// session_routes.cpp
Response show_session(Context& context, const Ask& ask);
Response sign_in(Context& context, const Ask& ask);
Response sign_out(Context& context, const Ask& ask);
Response show_invitation(Context& context, const Ask& ask);
Response accept_invitation(Context& context, const Ask& ask);

// people_routes.cpp
Response show_users(Context& context, const Ask& ask);
Response invite(Context& context, const Ask& ask);
Response reset_user(Context& context, const Ask& ask);
Response change_user(Context& context, const Ask& ask);
Response show_settings(Context& context, const Ask& ask);
Response change_settings(Context& context, const Ask& ask);
Response show_audit(Context& context, const Ask& ask);

// list_routes.cpp
Response show_schemas(Context& context, const Ask& ask);
Response list_records(Context& context, const Ask& ask);

// record_routes.cpp
Response show_record(Context& context, const Ask& ask);
Response create_record(Context& context, const Ask& ask);
Response save_record(Context& context, const Ask& ask);
Response duplicate_record(Context& context, const Ask& ask);
Response note_presence(Context& context, const Ask& ask);

// history_routes.cpp
Response show_history(Context& context, const Ask& ask);
Response show_version(Context& context, const Ask& ask);
Response restore_version(Context& context, const Ask& ask);

// review_routes.cpp
Response move_record(Context& context, const Ask& ask);
Response recall_record(Context& context, const Ask& ask);

// picture_routes.cpp
Response list_pictures(Context& context, const Ask& ask);
Response take_picture(Context& context, const Ask& ask);
Response show_picture(Context& context, const Ask& ask);
Response cut_picture(Context& context, const Ask& ask);
Response show_picture_file(Context& context, const Ask& ask);

// import_routes.cpp
Response import_address(Context& context, const Ask& ask);
Response import_file(Context& context, const Ask& ask);
Response show_import(Context& context, const Ask& ask);
Response take_import(Context& context, const Ask& ask);
Response list_subscriptions(Context& context, const Ask& ask);
Response subscribe(Context& context, const Ask& ask);
Response unsubscribe(Context& context, const Ask& ask);
Response refresh_all(Context& context, const Ask& ask);

// publication_routes.cpp
Response show_publication(Context& context, const Ask& ask);
Response start_publication(Context& context, const Ask& ask);
Response show_job(Context& context, const Ask& ask);

// kiosk_routes.cpp
Response show_kiosks(Context& context, const Ask& ask);
Response register_kiosk(Context& context, const Ask& ask);
Response forget_kiosk(Context& context, const Ask& ask);

// outbox_route.cpp
Response receive_outbox(Context& context, const Ask& ask);

// stick_routes.cpp
Response show_sticks(Context& context, const Ask& ask);
Response take_stick(Context& context, const Ask& ask);

// opinion_routes.cpp
Response show_opinions(Context& context, const Ask& ask);
Response export_opinions(Context& context, const Ask& ask);
Response show_polls(Context& context, const Ask& ask);
Response export_polls(Context& context, const Ask& ask);

// question_routes.cpp
/// "https://twins.example.org", when pages there take questions; else empty.
[[nodiscard]] std::string pages_origin(Context& context);
Response ask_question(Context& context, const Ask& ask);
Response list_questions(Context& context, const Ask& ask);
Response export_questions(Context& context, const Ask& ask);
Response remove_question(Context& context, const Ask& ask);

// preview_routes.cpp
Response draw_preview(Context& context, const Ask& ask);

}  // namespace pobratym::desk
