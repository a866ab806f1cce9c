import CaseModel
import StrictJSON

/// The list of alerts that held from a moment until the next list.
struct AlertPeriod: Sendable {
  /// An alert for one place; levels are positions in the file's list, stricter ones later.
  struct Alert {
    var level: Int
    var reason: Phrase
    var note: Phrase?
  }

  private struct Place {
    let names: Phrase
    let province: Code
    let level: Int
    let note: Phrase?

    /// Whether the texts about a compound's place contain the name.
    func isNamed(by compound: Record) -> Bool {
      [compound[.districtPlace], compound[.addressText], compound[.name]].contains { text in
        guard let text = text?.lowercased() else { return false }
        return text.contains(names.en.lowercased()) || text.contains(names.ko)
      }
    }
  }

  private struct Band {
    let border: Border
    let kilometres: Int
    let level: Int

    var label: Phrase {
      Phrase(
        "within \(kilometres) km of the \(border.label.en)",
        "\(border.label.ko)에서 \(kilometres)km 이내"
      )
    }
  }

  let from: Instant
  private let usual: Int
  private let provinces: [Code: Int]
  private let bands: [Band]
  private let places: [Place]

  init(
    _ json: JSON,
    _ levels: [String],
    _ borders: [String: Border]
  ) throws(ReferenceError) {
    func level(_ json: JSON, _ key: String = "level") throws(ReferenceError) -> Int {
      let code = try json.text(key)
      guard let index = levels.firstIndex(of: code) else {
        throw ReferenceError("travel alerts: there is no level \(code)")
      }
      return index
    }
    guard let from = Instant(try json.text("from")) else {
      throw ReferenceError("travel alerts: from is no time")
    }
    self.from = from
    usual = try level(json, "default")
    var provinces: [Code: Int] = [:]
    for entry in try json.list("provinces") {
      provinces[Code(try entry.text("province"))] = try level(entry)
    }
    self.provinces = provinces
    var bands: [Band] = []
    for entry in json["bands"]?.arrayValue ?? [] {
      let name = try entry.text("border")
      guard let border = borders[name] else {
        throw ReferenceError("travel alerts: there is no border \(name)")
      }
      let kilometres = try entry.number("within_km")
      bands.append(Band(border: border, kilometres: kilometres, level: try level(entry)))
    }
    self.bands = bands
    var places: [Place] = []
    for entry in try json.list("places") {
      let note =
        entry["en_note"] == nil
        ? nil : Phrase(try entry.text("en_note"), try entry.text("ko_note"))
      let province = Code(try entry.text("province"))
      let names = try entry.phrase()
      places.append(Place(names: names, province: province, level: try level(entry), note: note))
    }
    self.places = places
  }

  /// The strictest alert for a compound: for a named place in it, near a border, or in its province.
  func alert(_ compound: Record) -> Alert {
    let province = compound[.province]
    var alert = Alert(
      level: province.flatMap { provinces[$0] } ?? usual,
      reason: Phrase("the whole province", "주 전체")
    )
    if let point = GeoPoint(compound) {
      for band in bands where band.level > alert.level {
        guard band.border.kilometres(to: point) <= Double(band.kilometres) else { continue }
        alert = Alert(level: band.level, reason: band.label)
      }
    }
    for place in places where place.level > alert.level && place.province == province {
      guard place.isNamed(by: compound) else { continue }
      alert = Alert(level: place.level, reason: place.names, note: place.note)
    }
    return alert
  }

  /// What cannot be said without coordinates; nil if nothing.
  func unsure(_ compound: Record) -> Phrase? {
    guard GeoPoint(compound) == nil, let band = bands.max(by: { $0.level < $1.level }),
      band.level > alert(compound).level
    else { return nil }
    return Phrase(
      "stricter \(band.label.en), which the record's coordinates would tell",
      "\(band.label.ko)이면 더 높은 단계(좌표가 있어야 판단 가능)"
    )
  }
}
