extension Zone {
  /// `+07:00`.
  package var offsetText: String {
    let minutes = abs(minutesEast)
    let digits = [minutes / 600, minutes / 60 % 10, minutes % 60 / 10, minutes % 10].map(
      String.init
    )
    return (minutesEast < 0 ? "-" : "+") + digits[0] + digits[1] + ":" + digits[2] + digits[3]
  }

  /// Reads `+07:00`.
  package init?(offsetText text: String) {
    guard let midnight = Instant("1970-01-01T00:00:00" + text), text != "Z" else { return nil }
    self.init(minutesEast: -midnight.seconds / 60)
  }

  /// `2025-10-14T09:00:07+07:00`: the moment in this zone.
  package func offsetText(_ instant: Instant) -> String {
    let (day, second) = split(instant)
    var text = NumberText()
    text.add(Calendar.date(day), then: "T")
    text.add(clock: second, then: ":")
    text.add(second % 60, 2)
    return text.text + offsetText
  }
}
