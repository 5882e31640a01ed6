"""What types, roles and statuses are called in Chinese and in English: the rows of the lookup tables."""

from __future__ import annotations

# Each name with its Chinese and its English label.
TYPES = {
    "store_opening": ("开店", "Store opening"),
    "withdrawal": ("退出", "Withdrawal"),
    "partnership": ("合作", "Partnership"),
    "investment": ("投资", "Investment"),
    "acquisition": ("收购", "Acquisition"),
    "joint_venture": ("合资", "Joint venture"),
    "lawsuit": ("起诉", "Lawsuit"),
    "settlement": ("和解", "Settlement"),
    "launch": ("发布", "Launch"),
    "campaign": ("活动", "Campaign"),
    "appointment": ("任命", "Appointment"),
    "departure": ("离任", "Departure"),
    "listing": ("上市", "Listing"),
    "enforcement": ("执法", "Enforcement"),
    "membership": ("加入协会", "Membership"),
}
ROLES = {
    "brand": ("品牌", "Brand"),
    "platform": ("平台", "Platform"),
    "place": ("地点", "Place"),
    "organization": ("机构", "Organization"),
    "partner": ("合作方", "Partner"),
    "investor": ("投资方", "Investor"),
    "investee": ("被投资方", "Investee"),
    "acquirer": ("收购方", "Acquirer"),
    "target": ("对象", "Target"),
    "seller": ("出售方", "Seller"),
    "venture": ("合资公司", "Joint venture"),
    "plaintiff": ("原告", "Plaintiff"),
    "defendant": ("被告", "Defendant"),
    "party": ("当事方", "Party"),
    "actor": ("主办方", "Actor"),
    "object": ("产品", "Product or service"),
    "person": ("人物", "Person"),
    "position": ("职位", "Position"),
    "company": ("公司", "Company"),
    "exchange": ("交易所", "Exchange"),
    "authority": ("主管机关", "Authority"),
    "member": ("成员", "Member"),
}
STATUSES = {
    "occurred": ("已发生", "Occurred"),
    "planned": ("已宣布", "Planned"),
    "rumored": ("传闻", "Rumored"),
    "denied": ("已否认", "Denied"),
}
