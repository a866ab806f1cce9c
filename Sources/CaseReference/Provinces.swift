// swift-format-ignore-file
// Generated from Data/Reference/provinces.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `provinces.json`: the 25 provinces of Cambodia and the towns that matter, with names and points.
  package static let provinces: String = #"""
{
  "as_of": "2025-10-14",
  "source": "ISO 3166-2 (Debian iso-codes 4.15); points and boxes computed from geoBoundaries KHM ADM1 (CC BY 4.0); Khmer Unicode CLDR; Korean MOFA notices, CLDR, common usage; town names MOFA, Amnesty, news; town points, Khmer town names and aliases own proposal",
  "country_bbox": [9.913, 102.334, 14.69, 107.628],
  "tolerance_degrees": 0.05,
  "provinces": [
    {"iso": "KH-1", "ocha": "KH01", "en": "Banteay Meanchey", "ko": "반테이민체이", "km": "បន្ទាយមានជ័យ", "lat": 13.707, "lon": 103.013, "bbox": [13.36, 102.33, 14.25, 103.44], "aliases": ["Banteay Mean Choay", "반떼이민체이", "반테아이메안체이"]},
    {"iso": "KH-2", "ocha": "KH02", "en": "Battambang", "ko": "바탐방", "km": "បាត់ដំបង", "lat": 12.982, "lon": 103.099, "bbox": [12.37, 102.35, 13.48, 103.87], "aliases": ["Baat Dambang", "Batdambang", "밧담방", "바트담방"]},
    {"iso": "KH-3", "ocha": "KH03", "en": "Kampong Cham", "ko": "캄퐁참", "km": "កំពង់ចាម", "lat": 12.126, "lon": 105.272, "bbox": [11.73, 104.82, 12.5, 105.78], "aliases": ["Kampong Chaam", "Kompong Cham", "깜퐁참", "캄퐁짬"]},
    {"iso": "KH-4", "ocha": "KH04", "en": "Kampong Chhnang", "ko": "캄퐁치낭", "km": "កំពង់ឆ្នាំង", "lat": 12.169, "lon": 104.558, "bbox": [11.73, 104.17, 12.61, 104.9], "aliases": ["Kompong Chhnang", "깜퐁치낭"]},
    {"iso": "KH-5", "ocha": "KH05", "en": "Kampong Speu", "ko": "캄퐁스페우", "km": "កំពង់ស្ពឺ", "lat": 11.536, "lon": 104.293, "bbox": [11.08, 103.77, 12.08, 104.79], "aliases": ["Kampong Spueu", "Kompong Speu", "깜퐁스프", "캄퐁스푸"]},
    {"iso": "KH-6", "ocha": "KH06", "en": "Kampong Thom", "ko": "캄퐁톰", "km": "កំពង់ធំ", "lat": 12.824, "lon": 105.048, "bbox": [12.19, 104.17, 13.45, 105.73], "aliases": ["Kampong Thum", "Kompong Thom", "깜퐁톰"]},
    {"iso": "KH-7", "ocha": "KH07", "en": "Kampot", "ko": "캄폿", "km": "កំពត", "lat": 10.795, "lon": 104.309, "bbox": [10.4, 103.92, 11.17, 104.73], "aliases": ["깜폿", "캄포트", "깜뽓"]},
    {"iso": "KH-8", "ocha": "KH08", "en": "Kandal", "ko": "칸달", "km": "កណ្ដាល", "lat": 11.424, "lon": 105.018, "bbox": [10.9, 104.66, 11.89, 105.3], "aliases": ["Kandaal", "깐달"]},
    {"iso": "KH-9", "ocha": "KH09", "en": "Koh Kong", "ko": "코콩", "km": "កោះកុង", "lat": 11.514, "lon": 103.412, "bbox": [10.82, 102.78, 12.12, 104.06], "aliases": ["Kaoh Kong", "꼬콩", "코꽁", "꺼꽁"]},
    {"iso": "KH-10", "ocha": "KH10", "en": "Kratie", "ko": "크라티에", "km": "ក្រចេះ", "lat": 12.629, "lon": 106.169, "bbox": [11.95, 105.59, 13.41, 106.8], "aliases": ["Kracheh", "Kratié", "끄라체"]},
    {"iso": "KH-11", "ocha": "KH11", "en": "Mondulkiri", "ko": "몬둘키리", "km": "មណ្ឌលគិរី", "lat": 12.767, "lon": 106.991, "bbox": [12.06, 106.34, 13.42, 107.6], "aliases": ["Mondol Kiri", "Mondul Kiri", "몬돌키리"]},
    {"iso": "KH-12", "ocha": "KH12", "en": "Phnom Penh", "ko": "프놈펜", "km": "ភ្នំពេញ", "lat": 11.562, "lon": 104.865, "bbox": [11.42, 104.71, 11.73, 105.04], "aliases": ["Pnom Penh", "프놈펜시"]},
    {"iso": "KH-13", "ocha": "KH13", "en": "Preah Vihear", "ko": "프레아비히어", "km": "ព្រះវិហារ", "lat": 13.8, "lon": 105.006, "bbox": [13.06, 104.36, 14.44, 105.9], "aliases": ["쁘레아비히어", "프레아비헤아르"]},
    {"iso": "KH-14", "ocha": "KH14", "en": "Prey Veng", "ko": "프레이벵", "km": "ព្រៃវែង", "lat": 11.396, "lon": 105.424, "bbox": [10.86, 105.1, 11.87, 105.81], "aliases": ["Prey Veaeng", "쁘레이벵", "프레이웽"]},
    {"iso": "KH-15", "ocha": "KH15", "en": "Pursat", "ko": "푸르사트", "km": "ពោធិ៍សាត់", "lat": 12.372, "lon": 103.637, "bbox": [11.84, 102.7, 13.09, 104.39], "aliases": ["Pousaat", "Pouthisat", "푸삿", "포삿"]},
    {"iso": "KH-16", "ocha": "KH16", "en": "Ratanakiri", "ko": "라타나키리", "km": "រតនគិរី", "lat": 13.798, "lon": 107.087, "bbox": [13.17, 106.53, 14.69, 107.63], "aliases": ["Rotanak Kiri", "Ratanak Kiri", "라따나끼리"]},
    {"iso": "KH-17", "ocha": "KH17", "en": "Siem Reap", "ko": "시엠립", "km": "សៀមរាប", "lat": 13.475, "lon": 104.018, "bbox": [12.77, 103.39, 13.97, 104.68], "aliases": ["Siem Reab", "Siemreap", "시엠레아프", "씨엠립", "시엠리아프"]},
    {"iso": "KH-18", "ocha": "KH18", "en": "Preah Sihanouk", "ko": "시하누크빌", "km": "ព្រះសីហនុ", "lat": 10.863, "lon": 103.804, "bbox": [9.91, 102.88, 11.44, 104.08], "aliases": ["Sihanoukville", "Kampong Som", "Kompong Som", "시아누크빌", "시하누크", "프레아시하누크"]},
    {"iso": "KH-19", "ocha": "KH19", "en": "Stung Treng", "ko": "스퉁트렝", "km": "ស្ទឹងត្រែង", "lat": 13.806, "lon": 106.175, "bbox": [13.11, 105.52, 14.59, 106.79], "aliases": ["Stoeng Treng", "Stueng Traeng", "스퉁뜨렝"]},
    {"iso": "KH-20", "ocha": "KH20", "en": "Svay Rieng", "ko": "스바이리엥", "km": "ស្វាយរៀង", "lat": 11.157, "lon": 105.862, "bbox": [10.79, 105.58, 11.6, 106.21], "aliases": ["Svaay Rieng", "스바이리엔", "스와이리엥"]},
    {"iso": "KH-21", "ocha": "KH21", "en": "Takeo", "ko": "타케오", "km": "តាកែវ", "lat": 10.941, "lon": 104.816, "bbox": [10.52, 104.41, 11.35, 105.1], "aliases": ["Taakaev", "Takéo", "따께오", "타께오"]},
    {"iso": "KH-22", "ocha": "KH22", "en": "Oddar Meanchey", "ko": "웃더민체이", "km": "ឧត្ដរមានជ័យ", "lat": 14.167, "lon": 103.788, "bbox": [13.88, 103.03, 14.44, 104.51], "aliases": ["Otdar Mean Chey", "Oddor Meanchey", "오다르메안체이", "오다르민체이", "웃도르민체이"]},
    {"iso": "KH-23", "ocha": "KH23", "en": "Kep", "ko": "켑", "km": "កែប", "lat": 10.522, "lon": 104.344, "bbox": [10.43, 104.26, 10.59, 104.43], "aliases": ["Kaeb", "케프", "껩"]},
    {"iso": "KH-24", "ocha": "KH24", "en": "Pailin", "ko": "파일린", "km": "ប៉ៃលិន", "lat": 12.88, "lon": 102.632, "bbox": [12.66, 102.49, 13.12, 102.75], "aliases": ["Krong Pailin", "빠일린"]},
    {"iso": "KH-25", "ocha": "KH25", "en": "Tboung Khmum", "ko": "트봉크뭄", "km": "ត្បូងឃ្មុំ", "lat": 11.936, "lon": 105.888, "bbox": [11.6, 105.41, 12.3, 106.47], "aliases": ["Tbong Khmum", "Tboung Khmom", "트봉크몸", "뜨봉크뭄"]}
  ],
  "hot_spots": [
    {"en": "Sihanoukville", "ko": "시하누크빌", "km": "ក្រុងព្រះសីហនុ", "province": "KH-18", "lat": 10.63, "lon": 103.52, "aliases": ["Kampong Som", "시아누크빌", "시하누크"]},
    {"en": "Bavet", "ko": "바벳", "km": "បាវិត", "province": "KH-20", "lat": 11.08, "lon": 106.14, "aliases": ["바벳시", "바벹"]},
    {"en": "Poipet", "ko": "포이펫", "km": "ប៉ោយប៉ែត", "province": "KH-1", "lat": 13.66, "lon": 102.56, "aliases": ["포이뻿", "포이페트"]},
    {"en": "Bokor", "ko": "보코산", "km": "បូកគោ", "province": "KH-7", "lat": 10.64, "lon": 104.03, "aliases": ["보코", "보꼬", "Bokor Mountain"]},
    {"en": "O'Smach", "ko": "오스마치", "km": "អូរស្មាច់", "province": "KH-22", "lat": 14.43, "lon": 103.7, "aliases": ["Osmach", "O Smach", "오스맛"]},
    {"en": "Botum Sakor (coast)", "ko": "보툼사코르(해안)", "km": "បុទុមសាគរ", "province": "KH-9", "lat": 10.99, "lon": 103.24, "aliases": ["Botum Sakor", "보텀사코"]},
    {"en": "Phnom Penh", "ko": "프놈펜", "km": "ភ្នំពេញ", "province": "KH-12", "lat": 11.56, "lon": 104.93, "aliases": ["프놈펜시"]}
  ]
}

"""#
}
