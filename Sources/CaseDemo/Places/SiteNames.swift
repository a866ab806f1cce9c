/// Names for invented compounds, in English, Korean and Chinese.
enum SiteNames {
  /// A different name for every index below 360.
  static func name(_ index: Int) -> (en: String, ko: String, zh: String) {
    let first = firsts[index * 7 % firsts.count]
    let second = seconds[(index / firsts.count * 3 + index) % seconds.count]
    let ko = first.1 + " " + second.1
    return (first.0 + " " + second.0, ko, first.2 + second.2)
  }

  private static let firsts = [
    ("Copperleaf", "구리잎", "铜叶"), ("Teakwood", "티크", "柚木"), ("Kingfisher", "물총새", "翠鸟"),
    ("Grey Heron", "왜가리", "苍鹭"), ("Magnolia", "목련", "玉兰"), ("Tamarind", "타마린드", "罗望子"),
    ("Old Willow", "버들", "老柳"), ("Juniper", "향나무", "杜松"), ("Marigold", "금잔화", "万寿菊"),
    ("Quartz", "석영", "石英"), ("Basalt", "현무", "玄武"), ("Saffron", "사프란", "藏红"),
    ("Indigo", "쪽빛", "靛蓝"), ("Lantern", "등불", "灯笼"), ("Driftwood", "유목", "浮木"),
    ("Windmill", "풍차", "风车"), ("Orchard", "과수원", "果园"), ("Riverside", "강변", "河畔"),
    ("Golden Lotus", "금련", "金莲"), ("Silver Fern", "은고사리", "银蕨"), ("Stone Bridge", "돌다리", "石桥"),
    ("Paper Crane", "종이학", "纸鹤"), ("Red Clay", "붉은흙", "红土"), ("Blue Kite", "파란연", "蓝鸢"),
    ("Cassava", "카사바", "木薯"), ("Cotton Tree", "목화나무", "木棉"), ("Sunbird", "태양새", "太阳鸟"),
    ("Mulberry", "뽕나무", "桑树"), ("Nutmeg", "육두구", "肉豆蔻"), ("Pebble", "조약돌", "卵石"),
    ("Rain Tree", "비나무", "雨树"), ("Sugar Palm", "사탕야자", "糖棕"), ("Tidewater", "밀물", "潮水"),
    ("Watermill", "물레방아", "水车"), ("Star Anise", "팔각", "八角"), ("Bamboo Gate", "대나무문", "竹门"),
  ]

  private static let seconds = [
    ("Park", "파크", "园区"), ("Residence", "레지던스", "公寓"), ("Court", "코트", "苑"),
    ("Gardens", "가든", "花园"), ("Heights", "하이츠", "高地"), ("Yard", "야드", "大院"),
    ("Annex 2", "별관", "附楼"), ("Villas", "빌라", "别墅"), ("Block 9", "9동", "九栋"),
    ("Terrace", "테라스", "露台"),
  ]
}
