// SPDX-License-Identifier: Apache-2.0
// What a clerk reads when something is refused. Every code of the interface has its status and its
// words here, in Ukrainian and English; a code without them does not compile.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace pobratym::desk {

struct RefusalWords {
  std::string_view code;
  int status;
  std::string_view title_uk, detail_uk;
  std::string_view title_en, detail_en;
};

inline constexpr RefusalWords kRefusals[] = {
    {"signed_out", 401, "Ви не увійшли", "Увійдіть, щоб продовжити. Набране не зникне.",
     "You are not signed in", "Sign in to go on. What you typed is kept."},
    {"credentials", 401, "Не вдалося увійти", "Адреса, пароль або код не підходять.",
     "Signing in did not work", "The address, the password or the code does not fit."},
    {"code_needed", 401, "Потрібен код", "Введіть шість цифр з телефону або запасний код.",
     "A code is needed", "Type the six digits from your phone, or a recovery code."},
    {"throttled", 429, "Забагато спроб", "Зачекайте трохи й спробуйте ще раз.", "Too many attempts",
     "Wait a little and try again."},
    {"busy", 503, "Зараз забагато роботи", "Спробуйте ще раз за хвилину.", "The desk is busy",
     "Try again in a minute."},
    {"role", 403, "Вам цього не дозволено",
     "Це робить хтось з іншими правами; зверніться до "
     "адміністратора.",
     "You may not do this", "Somebody with another role does this; ask your administrator."},
    {"origin", 403, "Запит прийшов з іншого сайту", "Відкрийте редактор за його власною адресою.",
     "The request came from another site", "Open the editor at its own address."},
    {"media_type", 415, "Запит не зрозуміло", "Дані мають бути у форматі JSON.",
     "The request was not understood", "Data comes as JSON."},
    {"bad_request", 400, "Запит не зрозуміло", "У ньому чогось бракує або щось зайве.",
     "The request was not understood", "Something in it is missing or too much."},
    {"too_long", 413, "Це завелике", "Стільки за один раз редакція не приймає.", "This is too long",
     "The desk does not take in so much at a time."},
    {"has_account", 422, "Обліковий запис уже є", "З цією адресою вже хтось працює.",
     "There is an account already", "Somebody works here under this address."},
    {"no_email", 422, "Це не адреса пошти", "Перевірте, чи немає пропусків і чи є знак @.",
     "This is no e-mail address", "Look for spaces, and whether it has an @."},
    {"method", 405, "Запит не зрозуміло", "За цією адресою так не питають.",
     "The request was not understood", "This address is not asked in that way."},
    {"not_found", 404, "Такого немає", "Можливо, його вилучили або адреса з помилкою.",
     "There is no such thing", "It may have been removed, or the address has a mistake."},
    {"exists", 409, "Такий запис уже є", "Виберіть інший ідентифікатор.",
     "There is such a record already", "Choose another id."},
    {"followed", 409, "За цим календарем уже стежать", "Він є в переліку нижче.",
     "This calendar is followed already", "It is in the list below."},
    {"feeds_full", 422, "Календарів уже забагато",
     "Більше сотні редакція не відстежує; приберіть ті, що вже не потрібні.",
     "There are too many calendars", "The desk follows a hundred; remove those not needed."},
    {"invalid", 422, "Ще не все гаразд", "Виправте позначене й спробуйте ще раз.",
     "Not everything is right yet", "Correct what is marked and try again."},
    {"stale", 412, "Хтось уже змінив цей запис", "Порівняйте обидва варіанти й виберіть.",
     "Somebody has changed this record", "Compare the two and choose."},
    {"version_needed", 428, "Запит не зрозуміло", "Бракує версії, яку змінювали.",
     "The request was not understood", "The version that was changed is missing."},
    {"four_eyes", 403, "Має схвалити хтось інший",
     "Ваше місто просить, щоб написане схвалювала інша людина.", "Somebody else must approve",
     "Your city asks that another person approves what you wrote."},
    {"comment_needed", 422, "Потрібне пояснення", "Напишіть, що треба змінити.",
     "A comment is needed", "Write what should be changed."},
    {"move", 409, "Так зараз не можна", "Запис тепер в іншому стані; погляньте ще раз.",
     "That is not possible now", "The record is in another state now; look again."},
    {"texts_only", 403, "Перекладач змінює лише тексти", "Решту змінює редактор.",
     "A translator changes texts only", "An editor changes the rest."},
    {"no_preview", 503, "Перегляд зараз недоступний", "Редагувати можна й без нього.",
     "There is no preview at the moment", "You can go on editing without it."},
    {"not_drawn", 422, "Цю сторінку не вдалося намалювати", "Редагувати можна й без перегляду.",
     "This page could not be drawn", "You can go on editing without the preview."},
    {"unknown_kiosk", 403, "Такого екрана немає серед зареєстрованих",
     "Адміністратор реєструє екрани на сторінці «Кіоски».", "This kiosk is not registered",
     "An administrator registers kiosks on the page “Kiosks”."},
    {"full", 503, "Скринька переповнена", "Нічого не втрачено: екран надішле ще раз.",
     "The inbox is full", "Nothing is lost: the kiosk will send it again."},
    {"stick_no_key", 503, "Ще немає ключа, яким відкривають файли з носіїв",
     "Збережіть файли: нічого не втрачено. Адміністратор створює ключ на сервері командою "
     "pobratym-pack outbox key (README редакції).",
     "There is no key yet that opens files from sticks",
     "Keep the files: nothing is lost. An administrator makes the key on the server with "
     "pobratym-pack outbox key (the desk's README)."},
    {"stick_bad_key", 503, "Ключем від файлів з носіїв не можна скористатися",
     "Збережіть файли: нічого не втрачено. Ключ пошкоджено, або його може прочитати хтось інший; "
     "що саме, адміністратор бачить у журналі сервера.",
     "The key that opens files from sticks cannot be used",
     "Keep the files: nothing is lost. The key is damaged, or others can read it; the server's log "
     "tells the administrator which."},
    {"stick_cut", 422, "Це не цілий файл із носія",
     "Потрібні файли .sealed з теки pobratym/outbox. Скопіюйте його з носія ще раз; якщо й на "
     "носії він такий, вставте носій у кіоск: той запише новий.",
     "This is no whole file from a stick",
     "Files ending in .sealed in the folder pobratym/outbox are wanted. Copy it from the stick "
     "once "
     "more; if it is like that on the stick, plug the stick into the kiosk, which writes a new "
     "one."},
    {"stick_large", 413, "Файл завеликий", "Кіоск пише файли до 4 МБ; виберіть файл .sealed.",
     "The file is too large", "A kiosk writes files of up to 4 MB; choose one ending in .sealed."},
    {"stick_other_key", 422, "Файл закрито іншим ключем або пошкоджено",
     "Скопіюйте його з носія ще раз. Якщо не допоможе, не видаляйте його й покажіть "
     "адміністраторові: можливо, ключ відтоді замінили або файл належить іншому місту.",
     "The file was closed with another key, or is damaged",
     "Copy it from the stick once more. If that does not help, keep it and show it to your "
     "administrator: the key may have been replaced since, or the file is another city's."},
    {"stick_no_letter", 422, "У файлі не те, що пише кіоск",
     "Не видаляйте його й покажіть адміністраторові: можливо, програма кіоска новіша за редакцію.",
     "What is inside is not what a kiosk writes",
     "Keep it and show it to your administrator: the kiosk's program may be newer than the desk."},
    {"last_administrator", 422, "Це останній адміністратор",
     "Спершу зробіть адміністратором ще когось.", "This is the last administrator",
     "Make somebody else an administrator first."},
    {"weak_password", 422, "Пароль закороткий", "Потрібно щонайменше 10 знаків, і не адреса пошти.",
     "The password is too short", "It needs at least 10 characters, and not your address."},
    {"wrong_code", 422, "Код не підходить", "Введіть шість цифр, які телефон показує зараз.",
     "The code does not fit", "Type the six digits your phone shows now."},
    {"picture_kind", 415, "Це не зображення", "Підходять фото й малюнки JPEG, PNG або WebP.",
     "This is no picture", "Photos and drawings in JPEG, PNG or WebP can be taken in."},
    {"picture_large", 413, "Зображення завелике",
     "Не більше 20 МБ, 50 мільйонів точок і 12 000 точок по довшій стороні.",
     "The picture is too large",
     "At most 20 MB, 50 million pixels, and 12,000 on the longer side."},
    {"picture_small", 422, "Зображення замале",
     "Коротша сторона має бути щонайменше 200 точок; краще від 1600 завширшки.",
     "The picture is too small", "Its shorter side needs 200 pixels; 1600 across are better."},
    {"picture_damaged", 422, "Файл пошкоджено",
     "Можливо, його скопійовано не до кінця. Спробуйте ще раз.", "The file is damaged",
     "It may not have been copied to its end. Try it again."},
    {"picture_full", 422, "Забагато зображень", "Зверніться до адміністратора.",
     "There are too many pictures", "Ask your administrator."},
    {"failed", 500, "Щось не вийшло", "Нічого не втрачено. Спробуйте ще раз.",
     "Something did not work", "Nothing is lost. Try again."},
};

/// A code of kRefusals.
class RefusalCode {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): refusals are written as refuse(ask, "role")
  consteval RefusalCode(const char* code) {
    // By number and not by address: the sanitizers ask at run time whether an address is null.
    while (at_ < std::size(kRefusals) && kRefusals[at_].code != code) ++at_;
    if (at_ == std::size(kRefusals)) throw "write this code and its words into kRefusals";
  }

  [[nodiscard]] constexpr const RefusalWords& words() const { return kRefusals[at_]; }

 private:
  std::size_t at_ = 0;
};

/// What a publication is doing, in words.
[[nodiscard]] std::string_view step_words(int step, std::string_view language);

}  // namespace pobratym::desk
