import CaseModel

/// A town or zone that public sources name as a hot spot, with the area for invented compounds.
struct Town: Sendable {
  let province: Code
  let name: String
  let ko: String
  /// Degrees north and east, in ten-thousandths, well inside the province.
  let lat: ClosedRange<Int>
  let lon: ClosedRange<Int>

  /// Every town with its weight.
  static let all: [(Town, Int)] = [
    (Town("KH-18", "Sihanoukville", "시하누크빌", 106_050...106_700, 1_035_000...1_036_000), 34),
    (Town("KH-20", "Bavet", "바벳", 110_600...111_100, 1_060_800...1_061_500), 15),
    (Town("KH-1", "Poipet", "포이펫", 136_400...136_800, 1_025_600...1_026_200), 14),
    (Town("KH-12", "Phnom Penh", "프놈펜", 115_200...116_000, 1_048_800...1_049_400), 12),
    (Town("KH-7", "Bokor", "보코산", 106_200...106_700, 1_040_100...1_040_600), 8),
    (Town("KH-22", "O'Smach", "오스마치", 143_900...144_250, 1_036_800...1_037_300), 7),
    (Town("KH-9", "Botum Sakor", "보툼사코", 109_700...110_500, 1_032_400...1_033_200), 5),
    (Town("KH-8", "Ta Khmau", "타크마우", 114_600...115_000, 1_049_300...1_049_700), 3),
    (Town("KH-24", "Pailin", "파일린", 128_400...128_700, 1_026_000...1_026_400), 2),
  ]

  private init(
    _ province: Code,
    _ name: String,
    _ ko: String,
    _ lat: ClosedRange<Int>,
    _ lon: ClosedRange<Int>
  ) {
    self.province = province
    self.name = name
    self.ko = ko
    self.lat = lat
    self.lon = lon
  }
}
