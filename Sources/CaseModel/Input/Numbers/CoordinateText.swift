/// Reads coordinates in the formats of maps: `10.6091, 103.5293`, `10°36'33"N 103°31'45"E`, or the
/// address of a map with `@10.6091,103.5293` in it.
enum CoordinateText {
  /// The latitude or longitude, whichever the field holds; nil if the text is neither a pair nor a
  /// number with degrees.
  static func number(_ text: String, _ form: TextForm) -> Double? {
    guard form == .latitude || form == .longitude else { return nil }
    if let pair = pair(text) { return form == .latitude ? pair.lat : pair.lon }
    let parts = parts(text)
    return parts.count == 1 ? parts.first : nil
  }

  /// Latitude and longitude; nil unless the text has exactly two numbers in range.
  static func pair(_ text: String) -> (lat: Double, lon: Double)? {
    let parts = parts(text)
    guard parts.count == 2, abs(parts[0]) <= 90, abs(parts[1]) <= 180 else { return nil }
    return (parts[0], parts[1])
  }

  /// The numbers in degrees; empty if the text contains anything else.
  private static func parts(_ text: String) -> [Double] {
    var plain = text.withASCIIForms.uppercased()
    if let index = plain.lastIndex(of: "@") {
      let path = plain[plain.index(after: index)...].split(separator: "/").first ?? ""
      plain = path.split(separator: ",").prefix(2).joined(separator: ",")
    }
    for (mark, stand) in [
      ("′", "'"), ("’", "'"), ("″", "\""), ("”", "\""), ("''", "\""), ("º", "°"),
    ] {
      plain = plain.split(separator: mark, omittingEmptySubsequences: false).joined(
        separator: stand
      )
    }
    var numbers: [Double] = []
    var isOpen = false
    var rest = plain[...]
    while let first = rest.first {
      if first.isNumber || first == "-" {
        let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        rest = rest.dropFirst(digits.count)
        guard let number = Double(digits) else { return [] }
        let unit = rest.first.flatMap { units[$0] }
        if unit != nil { rest = rest.dropFirst() }
        if isOpen, let unit, unit < 1, let last = numbers.popLast() {
          numbers.append(last < 0 ? last - number * unit : last + number * unit)
        } else {
          numbers.append(number)
        }
        isOpen = unit.map { $0 > 1.0 / 3600 } ?? false
      } else {
        guard " ,;()/NSEWLATONG:북위동경도".contains(first) else { return [] }
        if "SW".contains(first), let last = numbers.popLast() { numbers.append(-abs(last)) }
        if ",;NSEW".contains(first) { isOpen = false }
        rest = rest.dropFirst()
      }
    }
    return numbers
  }

  /// Degrees, minutes and seconds in degrees.
  private static let units: [Character: Double] = ["°": 1, "'": 1.0 / 60, "\"": 1.0 / 3600]
}
