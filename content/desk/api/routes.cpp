// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/routes.hpp"

namespace pobratym::desk {
namespace {

constexpr Route kRoutes[] = {
    {"GET", "/api/session", Who::anybody, show_session},
    {"POST", "/api/session", Who::anybody, sign_in},
    {"DELETE", "/api/session", Who::anybody, sign_out},
    {"GET", "/api/invitations/{token}", Who::anybody, show_invitation},
    {"POST", "/api/invitations/{token}", Who::anybody, accept_invitation},

    {"GET", "/api/users", Who::administrators, show_users},
    {"POST", "/api/invitations", Who::administrators, invite},
    {"POST", "/api/users/{user}/reset", Who::administrators, reset_user},
    {"PATCH", "/api/users/{user}", Who::administrators, change_user},
    {"GET", "/api/settings", Who::writers, show_settings},
    {"PATCH", "/api/settings", Who::administrators, change_settings},
    {"GET", "/api/audit", Who::administrators, show_audit},

    {"GET", "/api/schemas", Who::writers, show_schemas},
    {"GET", "/api/records", Who::writers, list_records},
    {"POST", "/api/records", Who::editors, create_record},
    {"GET", "/api/records/{type}/{slug}", Who::writers, show_record},
    {"PUT", "/api/records/{type}/{slug}", Who::writers, save_record},
    {"POST", "/api/records/{type}/{slug}/duplicate", Who::editors, duplicate_record},
    {"GET", "/api/records/{type}/{slug}/history", Who::writers, show_history},
    {"GET", "/api/records/{type}/{slug}/history/{version}", Who::writers, show_version},
    {"POST", "/api/records/{type}/{slug}/restore", Who::editors, restore_version},
    {"POST", "/api/records/{type}/{slug}/state", Who::writers, move_record},
    {"POST", "/api/records/{type}/{slug}/recall", Who::approvers, recall_record},

    {"GET", "/api/pictures", Who::writers, list_pictures},
    {"POST", "/api/pictures", Who::editors, take_picture, Carries::picture},
    {"GET", "/api/pictures/{picture}", Who::writers, show_picture},
    {"POST", "/api/pictures/{picture}/cut", Who::editors, cut_picture},
    {"GET", "/api/pictures/{picture}/file", Who::writers, show_picture_file},

    {"POST", "/api/imports", Who::editors, import_address},
    {"POST", "/api/imports/file", Who::editors, import_file, Carries::file},
    {"GET", "/api/imports/{import}", Who::editors, show_import},
    {"POST", "/api/imports/{import}/take", Who::editors, take_import},
    {"GET", "/api/subscriptions", Who::writers, list_subscriptions},
    {"POST", "/api/subscriptions", Who::editors, subscribe},
    {"DELETE", "/api/subscriptions/{subscription}", Who::editors, unsubscribe},
    {"POST", "/api/subscriptions/refresh", Who::editors, refresh_all},

    {"GET", "/api/publication", Who::writers, show_publication},
    {"POST", "/api/publication", Who::approvers, start_publication},
    {"GET", "/api/jobs/{job}", Who::writers, show_job},
    {"POST", "/api/preview", Who::writers, draw_preview},
    {"POST", "/api/presence", Who::writers, note_presence},
    {"POST", "/api/questions", Who::visitors, ask_question},
    {"GET", "/api/questions", Who::writers, list_questions},
    {"GET", "/api/questions.csv", Who::writers, export_questions},
    {"DELETE", "/api/questions/{question}", Who::editors, remove_question},
    {"GET", "/api/kiosks", Who::writers, show_kiosks},
    {"POST", "/api/kiosks", Who::administrators, register_kiosk},
    {"DELETE", "/api/kiosks/{kiosk}", Who::administrators, forget_kiosk},
    {"GET", "/api/feedback", Who::writers, show_opinions},
    {"GET", "/api/feedback.csv", Who::writers, export_opinions},
    {"GET", "/api/polls", Who::writers, show_polls},
    {"GET", "/api/polls.csv", Who::writers, export_polls},
    {"GET", "/api/sticks", Who::writers, show_sticks},
    {"POST", "/api/sticks", Who::editors, take_stick, Carries::file},
    {"POST", "/outbox", Who::kiosks, receive_outbox},
};

}  // namespace

bool is_among(Who who, const Roles& roles) {
  const bool administrator = roles.contains(Role::administrator);
  const bool approver = administrator || roles.contains(Role::approver);
  const bool editor = approver || roles.contains(Role::editor);
  switch (who) {
    case Who::anybody:
    case Who::visitors:
    case Who::kiosks:  // the route itself asks who it is
      return true;
    case Who::writers:
      return editor || roles.contains(Role::translator);
    case Who::editors:
      return editor;
    case Who::approvers:
      return approver;
    case Who::administrators:
      return administrator;
  }
  return false;
}

std::span<const Route> routes() { return kRoutes; }

}  // namespace pobratym::desk
