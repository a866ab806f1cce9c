// swift-format-ignore-file
// Generated from Data/Reference/travel_alerts.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `travel_alerts.json`: Korean travel alert levels by province and by place, as of its date.
  package static let travelAlerts: String = #"""
{
  "as_of": "2025-10-16",
  "source": "0404.go.kr levels: sedaily 2GZ4IVZ2PQ, ohmynews A0003173850; later changes not found: check 0404.go.kr",
  "valid_from": "2025-10-16T00:00:00+09:00",
  "levels": [
    {"code": "1", "en": "Travel caution", "ko": "여행유의", "colour": "navy"},
    {"code": "2", "en": "Travel restraint", "ko": "여행자제", "colour": "yellow"},
    {"code": "special", "en": "Special travel advisory", "ko": "특별여행주의보", "colour": "yellow", "at_most_days": 90},
    {"code": "3", "en": "Departure advised", "ko": "출국권고", "colour": "red"},
    {"code": "4", "en": "Travel ban", "ko": "여행금지", "colour": "black", "en_note": "Entering is punishable under the Passport Act", "ko_note": "무단 입국 시 여권법에 따라 처벌"}
  ],
  "default": "2",
  "provinces": [
    {"province": "KH-18", "level": "3"},
    {"province": "KH-22", "level": "special"},
    {"province": "KH-13", "level": "special"},
    {"province": "KH-1", "level": "special"},
    {"province": "KH-2", "level": "special"},
    {"province": "KH-24", "level": "special"},
    {"province": "KH-15", "level": "special"},
    {"province": "KH-9", "level": "special"},
    {"province": "KH-12", "level": "special"}
  ],
  "places": [
    {"en": "Bokor", "ko": "보코산", "province": "KH-7", "level": "4"},
    {"en": "Bavet", "ko": "바벳", "province": "KH-20", "level": "4"},
    {"en": "Poipet", "ko": "포이펫", "province": "KH-1", "level": "4"}
  ]
}

"""#
}
