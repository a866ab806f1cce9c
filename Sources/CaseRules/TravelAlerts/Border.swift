import CaseModel
import StrictJSON

/// A point of the earth in degrees.
struct GeoPoint {
  let latitude: Double
  let longitude: Double

  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The coordinates of a compound; nil if it has none.
  init?(_ compound: Record) {
    guard let latitude = compound[.lat], let longitude = compound[.lon] else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }
}

/// A land border as lines of points.
struct Border: Sendable {
  let label: Phrase
  /// Longitude and latitude of the points of each line, in degrees.
  private let lines: [[(longitude: Double, latitude: Double)]]

  init(_ json: JSON) throws(ReferenceError) {
    label = try json.phrase()
    var lines: [[(longitude: Double, latitude: Double)]] = []
    for line in try json.list("lines") {
      let points = (line.arrayValue ?? []).compactMap { point in
        let numbers = (point.arrayValue ?? []).compactMap(\.doubleValue)
        return numbers.count == 2 ? (longitude: numbers[0], latitude: numbers[1]) : nil
      }
      guard points.count > 1, points.count == line.arrayValue?.count else {
        throw ReferenceError("travel alerts: a border has a line that is no list of points")
      }
      lines.append(points)
    }
    self.lines = lines
  }

  /// Kilometres from a point to the nearest point of the border.
  ///
  /// It takes the neighbourhood as flat, which errs by less than 0.1 % over 50 km at this latitude.
  func kilometres(to point: GeoPoint) -> Double {
    let kilometresEast = Self.kilometresOfDegree * cosine(ofDegrees: point.latitude)
    var nearest = Double.infinity
    for line in lines {
      let flat = line.map { corner in
        (
          x: (corner.longitude - point.longitude) * kilometresEast,
          y: (corner.latitude - point.latitude) * Self.kilometresOfDegree
        )
      }
      for (start, end) in zip(flat, flat.dropFirst()) {
        nearest = min(nearest, Self.distance(start, end))
      }
    }
    return nearest.squareRoot()
  }

  /// Length of a degree of latitude.
  private static let kilometresOfDegree = 111.2

  /// The square of the distance from the origin to a segment.
  private static func distance(
    _ start: (x: Double, y: Double),
    _ end: (x: Double, y: Double)
  ) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let part = length == 0 ? 0 : -(start.x * dx + start.y * dy) / length
    let along = min(1, max(0, part))
    let (x, y) = (start.x + along * dx, start.y + along * dy)
    return x * x + y * y
  }

  /// The cosine of a latitude between the tropics, by its series.
  private func cosine(ofDegrees degrees: Double) -> Double {
    let angle = degrees * Double.pi / 180
    let square = angle * angle
    return 1 - square / 2 + square * square / 24
  }
}
