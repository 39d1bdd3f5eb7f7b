// SPDX-License-Identifier: Apache-2.0
// What a screen draws with. Everything is in units (metrics.hpp); every word and everything that
// can be touched is recorded in the semantic tree as it is drawn. Only this layer calls ImGui.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/ui/art/icon.hpp"
#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/gesture.hpp"
#include "kiosk/ui/metrics.hpp"
#include "kiosk/ui/pictures.hpp"
#include "kiosk/ui/semantics.hpp"
#include "kiosk/ui/text/stretch.hpp"
#include "kiosk/ui/text/text_engine.hpp"
#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/type_scale.hpp"

struct ImDrawList;
struct ImFont;

namespace pobratym::ui {

struct Size {
  float width = 0;
  float height = 0;
};

/// How words are set: within `width` units (0: as wide as they are), in at most `lines` lines.
struct Setting {
  Type type = Type::body;
  Colour colour = {};
  float width = 0;
  int lines = 0;
  Align align = Align::start;  ///< of the screen: a Hebrew name keeps the side of its neighbours
  Filling filling = Filling::greedy;
  std::string_view language = {};            ///< when it is not the screen's
  Role role = Role::text;                    ///< heading or text
  std::span<const Stretch> underlined = {};  ///< what was looked for
};

/// Something that can be touched.
struct Item {
  std::string id = {};
  Role role = Role::button;
  std::string name = {};
  std::string command = {};
  Rect rect = {};
  bool selected = false;
  std::string language = {};  ///< of the name, when it is not the screen's
};

class Ui {
 public:
  struct Tools {
    TextEngine& text;
    Pictures& pictures;
    ImFont& icons;
    const Theme& theme;
    float text_scale;  ///< of what is read; what is touched keeps its size
    const Gesture& gesture;
  };

  Ui(const Tools& tools, ImDrawList& list, const Metrics& metrics, std::string language);

  [[nodiscard]] const Theme& theme() const { return tools_.theme; }
  [[nodiscard]] const Metrics& metrics() const { return metrics_; }
  [[nodiscard]] float text_scale() const { return tools_.text_scale; }
  [[nodiscard]] Rect screen() const { return {0, 0, metrics_.width, metrics_.height}; }
  [[nodiscard]] const Semantics& semantics() const { return semantics_; }
  [[nodiscard]] Semantics take_semantics() { return std::move(semantics_); }

  // Shapes
  void fill(const Rect& rect, Colour colour, float radius = 0);
  /// Only the upper or only the lower corners rounded.
  void fill_top(const Rect& rect, Colour colour, float radius);
  void outline(const Rect& rect, Colour colour, float width, float radius = 0);
  void gradient(const Rect& rect, Colour top, Colour bottom);
  void shadow(const Rect& rect, float radius, float strength = 1);
  void disc(Point centre, float radius, Colour colour);
  void ring(Point centre, float radius, float width, Colour colour);
  void line(std::span<const Point> points, Colour colour, float width);
  /// `draw` makes a picture of the given pixels; `name` says everything it depends on but its size.
  void picture(const std::string& name, const Rect& rect, float radius,
               const std::function<Image(int width, int height)>& draw);
  void icon(Icon icon, Point centre, float size, Colour colour);

  // Words
  [[nodiscard]] Size measure(std::string_view words, const Setting& setting);
  Size text(std::string_view words, Point at, const Setting& setting);
  /// Where the last letter ends: x there, y on the top of its line. `at` as for text().
  [[nodiscard]] Point end_of(std::string_view words, Point at, const Setting& setting);
  /// The same letters thickened by `reach` units all round: a rim to draw words on. Not read.
  void halo(std::string_view words, Point at, const Setting& setting, float reach);

  // Meaning
  struct Feedback {
    bool pressed = false;
    bool focused = false;
  };
  /// Words drawn until end_item() belong to it and are not read twice.
  Feedback begin_item(const Item& item);
  void end_item();
  void focus_ring(const Rect& rect, float radius);

  // Areas
  void clip(const Rect& rect);
  void unclip();
  /// Returns the y at which content begins: above `area.top` when it is scrolled.
  float begin_scroll(const std::string& id, const Rect& area);
  /// `bottom`: the y at which content ended. Where it does not fit, buttons that turn a screenful
  /// lie over the area's foot. True when its end is in sight.
  bool end_scroll(float bottom);
  /// What those buttons are called; without names there are none.
  void name_turns(std::string up, std::string down);
  /// Marks `y` within the scroll area for "jump ID".
  void anchor(const std::string& id, float y);
  /// An area that a finger moves both ways within `reach` (units). Returns how far it is moved.
  Point pan(const std::string& id, const Rect& rect, const Rect& reach);

  /// Draws what `content` draws on top of what `background` draws with the height that it took:
  /// for a card that is as high as its words.
  void on_top_of(const std::function<void()>& content, const std::function<void()>& background);

 private:
  [[nodiscard]] Rect clip_pixels() const;
  void underline(const TextBlock& block, Point top_left, const Setting& setting);
  [[nodiscard]] const TextBlock& lay_out(std::string_view words, const Setting& setting);

  Tools tools_;
  ImDrawList& list_;
  Metrics metrics_;
  std::string language_;
  Semantics semantics_;
  std::vector<Rect> clips_;  // pixels
  std::string owner_;
  struct Scroll {
    std::string id;
    Rect area;
    float start = 0;
    std::size_t nodes = 0, pieces = 0, pans = 0;  ///< how many there were before
  };
  void cut_recorded(const Scroll& scroll);
  std::vector<Scroll> scrolls_;
  std::string turn_up_, turn_down_;
};

}  // namespace pobratym::ui
